'use client';

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import { useCharts, useWorkbookName, WorkbookScreenProvider } from '../../client';
import type { SheetScreen } from '../../client';
import type { WorkbookView } from '../../view';
import { allShown } from '../bar/view-options';
import { PoolsChart } from '../charts/pools-chart';
import { StepTimeChart } from '../charts/step-time-chart';
import { TiersChart } from '../charts/tiers-chart';
import { Sheet } from '../sheet/sheet';
import type { EmbedPart } from './embed-parts';
import { useReader } from './use-reader';

type Props = {
  readonly token: string;
  readonly view: WorkbookView;
  readonly parts: readonly EmbedPart[];
  readonly state: ReactNode;
};

const nothing = () => undefined;
const filter = { search: '', onlyDiffering: false, closed: allShown.closed, chosen: allShown.chosen };

/** What a link shows within a page of another site: the sheet and the charts that the page chose, to look at. */
export function EmbedScreen({ token, view, parts, state }: Props) {
  const shown = new Set(parts);
  const { screen, ended } = useReader({ token, access: 'view' }, view, parts.length > (shown.has('sheet') ? 1 : 0), nothing);
  const sheet = useMemo<SheetScreen>(
    () => ({ ...screen, typeable: false, control: { options: () => allShown, change: nothing, open: nothing } }),
    [screen],
  );
  if (ended) return <p className="p-4 text-13">This link shows nothing any more.</p>;
  return (
    <WorkbookScreenProvider value={sheet}>
      <div className="screen embed" data-density="compact">
        <header className="top-bar">
          <EmbedName />
          {state}
          <a className="button-quiet ml-auto shrink-0" href={routes.shared(token)} target="_blank" rel="noopener noreferrer">
            Open<span className="sr-only"> in Ridgebook, in a new tab</span>
          </a>
        </header>
        {shown.has('sheet') && (
          <main className="embed-sheet">
            <Sheet filter={filter} options={allShown} onToggleGroup={nothing} onClearFilter={nothing} />
          </main>
        )}
        <EmbedCharts shown={shown} />
      </div>
    </WorkbookScreenProvider>
  );
}

function EmbedName() {
  return <h1 className="min-w-0 truncate text-14 font-semibold">{useWorkbookName()}</h1>;
}

function EmbedCharts({ shown }: { readonly shown: ReadonlySet<EmbedPart> }) {
  const charts = useCharts();
  return (
    <div className="embed-charts">
      {shown.has('pools') && <PoolsChart chart={charts.pools} />}
      {shown.has('tiers') && <TiersChart chart={charts.tiers} />}
      {shown.has('step') && <StepTimeChart chart={charts.stepTime} />}
    </div>
  );
}
