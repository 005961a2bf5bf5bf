import Link from 'next/link';
import { tools } from '../analyse/schema';
import type { AnalyseView } from '../analyse/view';
import type { SavedView } from '../view-saved';
import { addressOf, type Place } from '../place';
import { AnalyseForm } from './analyse-form';
import { LiveAnswer } from './live-answer';
import { SavedList } from './saved-list';
import { toolWords } from './tool-words';
import { WorkbookBar } from './workbook-bar';

type Props = { readonly view: AnalyseView; readonly place: Place; readonly saved: readonly SavedView[] };

/** What-if: a question about one scenario, and its answer. */
export function AnalysePage({ view, place, saved }: Props) {
  return (
    <>
      <WorkbookBar place={place} name={view.name} here="analyse" />
      <main className="page">
        <h1 className="text-20 font-semibold">Analyse</h1>
        <nav aria-label="Tools" className="mt-3 flex flex-wrap gap-2">
          {tools.map((tool) => (
            <Link
              key={tool}
              href={`${addressOf(place, 'analyse')}?tool=${tool}&scenario=${encodeURIComponent(view.scenario.id)}`}
              prefetch={false}
              className="chip"
              aria-current={tool === view.tool ? 'page' : undefined}
            >
              {toolWords[tool]}
            </Link>
          ))}
        </nav>
        <AnalyseForm key={JSON.stringify([view.tool, view.fields])} view={view} place={place} />
        {view.problem !== undefined && (
          <p role="alert" className="mt-6 text-13 text-error">
            {view.problem}
          </p>
        )}
        {view.asked.run && view.problem === undefined && <LiveAnswer key={JSON.stringify(view.asked)} view={view} place={place} />}
        {place.kind === 'workbook' && <SavedList place={place} saved={saved} />}
      </main>
    </>
  );
}
