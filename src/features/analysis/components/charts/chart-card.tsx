'use client';

import { ChartFrame } from '@/components/chart-frame';
import type { ChartView } from '../../charts/view';
import { DotsPicture, StackPicture } from './bars-pictures';
import { LinesPicture } from './lines-picture';
import { tablesOf } from './picture-data';

type Props = {
  readonly chart: ChartView;
  /** Its own address, where it is shown among others. */
  readonly href?: string;
  readonly source: string;
  readonly large: boolean;
};

/** One chart of a workbook: its message, its picture, the figures, and what the lecture says of it. */
export function ChartCard({ chart, href, source, large }: Props) {
  const { title, caption, notes, drawing } = chart;
  return (
    <ChartFrame title={title} caption={caption} missing={notes} {...tablesOf(chart)} source={source} href={href}>
      {drawing.kind === 'lines' && <LinesPicture view={drawing} height={large ? 460 : 330} />}
      {drawing.kind === 'stack' && <StackPicture view={drawing} />}
      {drawing.kind === 'dots' && <DotsPicture view={drawing} />}
    </ChartFrame>
  );
}
