'use client';

import { useDeferredValue } from 'react';
import { useReducedMotion } from '@/components/use-reduced-motion';
import { useCharts } from '../../client';
import { PoolsChart } from './pools-chart';
import { StepTimeChart } from './step-time-chart';
import { TiersChart } from './tiers-chart';

/** The charts beside the sheet. They follow the sheet and never hold up typing. */
export function ChartsPanel() {
  const charts = useDeferredValue(useCharts());
  const animate = !useReducedMotion();
  return (
    <div className="flex flex-col gap-8">
      <PoolsChart chart={charts.pools} animate={animate} />
      <TiersChart chart={charts.tiers} animate={animate} />
      <StepTimeChart chart={charts.stepTime} animate={animate} />
    </div>
  );
}
