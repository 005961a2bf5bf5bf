'use client';

import { useDeferredValue } from 'react';
import { ChartTools } from '@/components/chart-frame';
import { useKept } from '@/components/use-kept';
import { useCharts } from '../../client';
import { CommentOnChart } from '../comments/comment-on-chart';
import { PoolsChart } from './pools-chart';
import { StepTimeChart } from './step-time-chart';
import { TiersChart } from './tiers-chart';

/**
 * The charts beside the sheet. They follow it at once, without motion that would hide figures, and never hold up typing;
 * each is drawn only where its figures changed. All in one turn: a frame for each took longer than drawing it.
 */
export function ChartsPanel({ masked }: { readonly masked: boolean }) {
  const charts = useKept(useDeferredValue(useCharts()));
  return (
    <ChartTools value={commentOn}>
      <div className="flex flex-col gap-8">
        {masked ? (
          <p className="text-13 text-quiet">Costs and prices are masked.</p>
        ) : (
          <>
            <PoolsChart chart={charts.pools} />
            <TiersChart chart={charts.tiers} />
          </>
        )}
        <StepTimeChart chart={charts.stepTime} />
      </div>
    </ChartTools>
  );
}

const commentOn = (title: string) => <CommentOnChart title={title} />;
