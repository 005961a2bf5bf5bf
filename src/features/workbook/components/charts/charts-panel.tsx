'use client';

import { startTransition, useDeferredValue, useEffect, useState } from 'react';
import { ChartTools } from '@/components/chart-frame';
import { useKept } from '@/components/use-kept';
import { useCharts } from '../../client';
import { CommentOnChart } from '../comments/comment-on-chart';
import { PoolsChart } from './pools-chart';
import { StepTimeChart } from './step-time-chart';
import { TiersChart } from './tiers-chart';

/**
 * The charts beside the sheet. They follow it at once, without motion that would hide figures, and never hold up typing:
 * each is drawn in a turn of its own, and only where its figures changed.
 */
export function ChartsPanel({ masked }: { readonly masked: boolean }) {
  const first = useKept(useDeferredValue(useCharts()));
  const second = useNextTurn(first);
  const third = useNextTurn(second);
  return (
    <ChartTools value={commentOn}>
      <div className="flex flex-col gap-8">
        {masked ? (
          <p className="text-13 text-quiet">Costs and prices are masked.</p>
        ) : (
          <>
            <PoolsChart chart={first.pools} />
            <TiersChart chart={second.tiers} />
          </>
        )}
        <StepTimeChart chart={third.stepTime} />
      </div>
    </ChartTools>
  );
}

const commentOn = (title: string) => <CommentOnChart title={title} />;

/** The value one turn later: once what it was first drawn in is on the page, and after any key typed until then. */
function useNextTurn<T>(value: T): T {
  const [later, take] = useState(value);
  useEffect(() => startTransition(() => take(value)), [value]);
  return later;
}
