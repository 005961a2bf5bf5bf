import { evidence } from '@/engine/evidence/evidence';
import type { MeasuredGroup } from '@/engine/evidence/measured-evidence';
import type { ErrorSummary } from '@/engine/fit-errors';
import type { KnownErrors } from '@/engine/fit-known';
import { figure, withUnit } from '@/lib/format';
import { percent, signedPercent } from './figure-words';
import { named, nameOf } from './measured-names';

/** Mean absolute errors of the time per output token over a set of points, as text. */
export type ErrorLine = {
  readonly name: string;
  readonly points: string;
  readonly blackboard: string;
  readonly fiveFold: string;
  readonly leaveModelOut: string;
  /** Of the predictions by a fit without the model: above zero, predictions are too long. */
  readonly median: string;
  readonly withinQuarter: string;
};

export type ErrorTable = { readonly by: string; readonly lines: readonly ErrorLine[] };

const mean = (summary: ErrorSummary | undefined): string => percent(summary?.mean ?? NaN);

const lineOf = (name: string, leftOut: ErrorSummary, bare: ErrorSummary | undefined, fiveFold: ErrorSummary | undefined): ErrorLine => ({
  name: named(name),
  points: figure(leftOut.rows),
  blackboard: mean(bare),
  fiveFold: mean(fiveFold),
  leaveModelOut: mean(leftOut),
  median: signedPercent(leftOut.median),
  withinQuarter: percent(leftOut.withinQuarter),
});

const tableOf = (by: string, key: 'byFamily' | 'byModel' | 'byChip' | 'byEngine', errors: KnownErrors): ErrorTable => ({
  by,
  lines: [...errors.leaveModelOut[key]].map(([name, leftOut]) =>
    lineOf(name, leftOut, errors.bare[key].get(name), errors.fiveFold[key].get(name)),
  ),
});

export type MeasuredView = { readonly all: ErrorLine; readonly tables: readonly ErrorTable[]; readonly leaveChipOut: string };

/** How far predictions lie from the measured points, all of them and by group. */
export const measuredView = (): MeasuredView => {
  const { errors } = evidence().measured;
  return {
    all: lineOf('All points', errors.leaveModelOut.all, errors.bare.all, errors.fiveFold.all),
    tables: [
      tableOf('Kind of model', 'byFamily', errors),
      tableOf('Model', 'byModel', errors),
      tableOf('Chip', 'byChip', errors),
      tableOf('Engine', 'byEngine', errors),
    ],
    leaveChipOut: mean(errors.leaveChipOut.all),
  };
};

export type GroupLine = {
  readonly key: string;
  readonly name: string;
  readonly points: string;
  readonly blackboard: string;
  readonly calibrated: string;
};

const keyOf = ({ model, chip, engine, precision }: MeasuredGroup): string => [model, chip, engine, precision].join('/');

/** Groups of points of one model, precision, chip and engine. */
export const measuredGroups = (): readonly GroupLine[] =>
  evidence().measured.groups.map((group) => ({
    key: keyOf(group),
    name: nameOf(group),
    points: figure(group.points.length),
    blackboard: mean(group.blackboard),
    calibrated: mean(group.calibrated),
  }));

export type PointLine = {
  readonly key: string;
  readonly setting: string;
  readonly lengths: string;
  readonly measured: string;
  readonly blackboard: string;
  readonly calibrated: string;
  readonly error: string;
};

/** The points of a group; undefined where there is none of this key. */
export const measuredPoints = (key: string): { readonly name: string; readonly points: readonly PointLine[] } | undefined => {
  const group = evidence().measured.groups.find((candidate) => keyOf(candidate) === key);
  if (group === undefined) return undefined;
  return {
    name: nameOf(group),
    points: group.points.map(({ point, measured, blackboard, calibrated }) => ({
      key: point.source,
      setting: `${figure(point.concurrency)} requests, ${figure(point.chips)} ${point.chips === 1 ? 'chip' : 'chips'}`,
      lengths: `${figure(point.inputTokens)} in, ${figure(point.outputTokens)} out`,
      measured: withUnit(measured, 's'),
      blackboard: withUnit(blackboard, 's'),
      calibrated: withUnit(calibrated, 's'),
      error: signedPercent(calibrated / measured - 1),
    })),
  };
};
