import type { ErrorSummary } from '../fit-errors';
import { relativeErrors, summarise } from '../fit-errors';
import { knownErrorsInSteps, type KnownErrors } from '../fit-known';
import type { ServingPoint } from '../measured/serving-points';
import type { Steps } from '../steps';

/** A measured point with what the engine predicts for it, in seconds per output token. */
export type PredictedPoint = {
  readonly point: ServingPoint;
  readonly measured: number;
  /** The roofline alone. */
  readonly blackboard: number;
  /** Calibrated on the other models. */
  readonly calibrated: number;
};

/** Points of one model, chip, engine and precision. */
export type MeasuredGroup = {
  readonly model: string;
  readonly chip: string;
  readonly engine: string;
  readonly precision: string;
  readonly blackboard: ErrorSummary;
  readonly calibrated: ErrorSummary;
  readonly points: readonly PredictedPoint[];
};

export type MeasuredEvidence = { readonly errors: KnownErrors; readonly groups: readonly MeasuredGroup[] };

const errorsOf = (points: readonly PredictedPoint[], of: 'blackboard' | 'calibrated'): ErrorSummary =>
  summarise(
    relativeErrors(
      Float64Array.from(points, (point) => point[of]),
      Float64Array.from(points, ({ measured }) => measured),
    ),
  );

const keyOf = ({ model, system, backend, weightPrecision }: ServingPoint): string => [model, system, backend, weightPrecision].join(' ');

/** Every measured point beside the blackboard's and the calibrated prediction, the latter from a fit without the point's model. */
export function* measuredEvidence(): Steps<MeasuredEvidence> {
  const errors = yield* knownErrorsInSteps();
  const groups = new Map<string, PredictedPoint[]>();
  errors.points.forEach((point, lane) => {
    const at = (column: Float64Array): number => column[lane] ?? NaN;
    const predicted = {
      point,
      measured: at(errors.measured),
      blackboard: at(errors.bare.predicted),
      calibrated: at(errors.leaveModelOut.predicted),
    };
    const group = groups.get(keyOf(point));
    if (group) group.push(predicted);
    else groups.set(keyOf(point), [predicted]);
  });
  return {
    errors,
    groups: [...groups.values()].flatMap((points) => {
      const [first] = points;
      if (first === undefined) return [];
      const { model, system, backend, weightPrecision } = first.point;
      return [
        {
          ...{ model, chip: system, engine: backend, precision: weightPrecision },
          blackboard: errorsOf(points, 'blackboard'),
          calibrated: errorsOf(points, 'calibrated'),
          points,
        },
      ];
    }),
  };
}
