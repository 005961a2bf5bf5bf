import { evidence } from '@/engine/evidence/evidence';
import type { MeasuredGroup, PredictedPoint } from '@/engine/evidence/measured-evidence';
import { relativeErrors, summarise, type ErrorSummary } from '@/engine/fit-errors';
import { figure } from '@/lib/format';
import { percent, signedPercent } from './figure-words';
import { named, nameOf } from './measured-names';

/** A measured point: predictions over what was measured, which is in milliseconds per output token. */
export type PicturePoint = {
  readonly measured: number;
  readonly blackboard: number;
  readonly calibrated: number;
  /** What stands beside the pointer. */
  readonly words: string;
};

export type PictureGroup = {
  readonly name: string;
  readonly model: string;
  readonly chip: string;
  readonly engine: string;
  readonly points: readonly PicturePoint[];
};

/** A part of the points that can be drawn by itself; without `by` it is all of them. */
export type PictureChoice = {
  readonly id: string;
  readonly label: string;
  readonly by?: 'model' | 'chip' | 'engine';
  readonly caption: string;
};

export type Picture = {
  readonly groups: readonly PictureGroup[];
  readonly choices: readonly PictureChoice[];
  /** Lowest and highest of all points, so that every part is drawn on the same axes. */
  readonly measured: readonly [number, number];
  readonly ratio: readonly [number, number];
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

const short = (value: number): number => Number(value.toPrecision(3));
/** A figure and its "%" on one line. */
const joined = (text: string): string => text.replaceAll(' %', '\u00a0%');

const pointOf = ({ point, measured, blackboard, calibrated }: PredictedPoint): PicturePoint => ({
  measured: short(measured * 1000),
  blackboard: short(blackboard / measured),
  calibrated: short(calibrated / measured),
  words: `${figure(point.concurrency)} requests, ${figure(point.chips)} ${point.chips === 1 ? 'chip' : 'chips'}, ${figure(point.inputTokens)} in, ${figure(point.outputTokens)} out`,
});

const errorsOf = (groups: readonly MeasuredGroup[], of: 'blackboard' | 'calibrated'): ErrorSummary => {
  const points = groups.flatMap((group) => group.points);
  const column = (read: (point: PredictedPoint) => number): Float64Array => Float64Array.from(points, read);
  return summarise(
    relativeErrors(
      column((point) => point[of]),
      column(({ measured }) => measured),
    ),
  );
};

const size = (median: number): string => (median < 0 ? `${percent(-median)} too short` : `${percent(median)} too long`);

/** What a part of the points says, in figures. */
const captionOf = (groups: readonly MeasuredGroup[]): string => {
  const [calibrated, blackboard] = [errorsOf(groups, 'calibrated'), errorsOf(groups, 'blackboard')];
  return joined(
    `${figure(calibrated.rows)} points. Calibrated on the other models, the time per output token is off by ${percent(calibrated.mean)} in the mean, ` +
      `and ${percent(calibrated.withinQuarter)} of the points lie within 25 %. The blackboard is off by ${percent(blackboard.mean)}: ` +
      `its median is ${size(blackboard.median)}, and ${percent(blackboard.withinQuarter)} lie within 25 %.`,
  );
};

const choicesOf = (by: 'model' | 'chip' | 'engine', groups: readonly MeasuredGroup[]): readonly PictureChoice[] =>
  [...new Set(groups.map((group) => group[by]))].toSorted().map((name) => ({
    ...{ id: `${by} ${name}`, label: named(name), by },
    caption: captionOf(groups.filter((group) => group[by] === name)),
  }));

const rangeOf = (values: readonly number[]): readonly [number, number] => [Math.min(...values), Math.max(...values)];

/** Predicted over measured time of every point, by the roofline and by a fit without the point's model. */
export const measuredPicture = (): Picture => {
  const measured = evidence().measured.groups;
  const groups = measured.map((group) => ({
    name: nameOf(group),
    ...{ model: named(group.model), chip: named(group.chip), engine: named(group.engine) },
    points: group.points.map(pointOf),
  }));
  const points = groups.flatMap((group) => group.points);
  return {
    groups,
    choices: [
      { id: 'all', label: 'All points', caption: captionOf(measured) },
      ...choicesOf('model', measured),
      ...choicesOf('chip', measured),
      ...choicesOf('engine', measured),
    ],
    measured: rangeOf(points.map((point) => point.measured)),
    ratio: rangeOf(points.flatMap(({ blackboard, calibrated }) => [blackboard, calibrated])),
    table: {
      columns: ['Points of', 'Count', 'Blackboard, median', 'Calibrated, median', 'Calibrated, nine in ten within'],
      rows: measured.map((group) => [
        nameOf(group),
        figure(group.points.length),
        signedPercent(group.blackboard.median),
        signedPercent(group.calibrated.median),
        percent(group.calibrated.p90),
      ]),
    },
  };
};
