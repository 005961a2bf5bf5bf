import Link from 'next/link';
import { routes } from '@/lib/routes';
import { standingCounts, topicCounts, totalCounts } from '../evidence-view';
import { measuredGroups, measuredView } from '../measured-view';
import { measuredPicture } from '../picture-view';
import { hrefOf } from '../wanted';
import { CountsTable } from './counts-table';
import { ErrorTables } from './error-tables';
import { MeasuredGroups } from './measured-points';
import { ResidualPicture } from './residual-picture';

/** Counts of each collection and errors of predictions; the rows behind them are a link away. */
export function Overview() {
  return (
    <>
      <Lecture />
      <section aria-labelledby="published" className="mt-10">
        <h2 id="published" className="mb-2 text-16 font-semibold">
          Figures published elsewhere
        </h2>
        <p className="mb-2 max-w-2xl text-13 text-quiet">
          A case gives inputs and a figure. Where the figure was measured, the roofline must bound it, and the share of the bound that was
          reached is shown. Cases that no quantity of the sheet tells stay listed as outside, each with the reason.
        </p>
        <CountsTable
          of="published"
          label="Published cases by topic and verdict"
          total={totalCounts('published')}
          topics={topicCounts('published')}
        />
      </section>
      <Measured />
    </>
  );
}

function Lecture() {
  return (
    <section aria-labelledby="lecture" className="mt-10">
      <h2 id="lecture" className="mb-2 text-16 font-semibold">
        The lecture’s claims
      </h2>
      <p className="mb-2 max-w-2xl text-13 text-quiet">
        The verdict says whether the engine gives the figure that follows from the claim’s inputs. Whether the claim holds in the published
        world is another matter:{' '}
        {standingCounts().map(({ standing, rows }, place) => (
          <span key={standing}>
            {place === 0 ? '' : ', '}
            <Link href={hrefOf({ of: 'lecture', standing })} prefetch={false} className="link">
              {rows} {standing}
            </Link>
          </span>
        ))}
        .
      </p>
      <CountsTable
        of="lecture"
        label="The lecture’s claims by topic and verdict"
        total={totalCounts('lecture')}
        topics={topicCounts('lecture')}
      />
    </section>
  );
}

function Measured() {
  const view = measuredView();
  return (
    <section aria-labelledby="measured" className="mt-10">
      <h2 id="measured" className="mb-2 text-16 font-semibold">
        Measured serving points
      </h2>
      <p className="mb-2 max-w-2xl text-13 text-quiet">
        Mean absolute error of the time per output token over {view.all.points} points that others measured on seven open-weight models. The
        blackboard is the bare roofline. Calibrated numbers are fitted without the predicted model (model left out), or without a fifth of
        the points (5-fold); with the chip left out the error is {view.leaveChipOut}. What the{' '}
        <Link href={routes.preset('fidelity', 'calibrated')} className="link">
          calibrated preset
        </Link>{' '}
        does for a model of your own is the error with the model left out.
      </p>
      <ResidualPicture picture={measuredPicture()} />
      <ErrorTables view={view} />
      <MeasuredGroups groups={measuredGroups()} />
    </section>
  );
}
