import type { EvaluatedScenario, Value } from '../engine/document';
import { engineVersion } from '../engine/version';

type JsonValue = number | string | readonly (number | string)[];

export type Results = {
  readonly format: 'ridgebook-results/1';
  readonly engine: string;
  readonly scenarios: readonly {
    readonly name: string;
    /** In declared units; `"Infinity"` and `"-Infinity"` as texts. */
    readonly values: Readonly<Record<string, JsonValue>>;
    /** A sentence for each quantity without a value. */
    readonly errors: Readonly<Record<string, string>>;
    readonly warnings: EvaluatedScenario['warnings'];
  }[];
};

/** JSON has no infinity; minus zero would lose its sign and means nothing here. */
const ofNumber = (value: number): number | string => (Number.isFinite(value) ? value + 0 : String(value));

const jsonOf = (value: Value): JsonValue => {
  if (typeof value === 'number') return ofNumber(value);
  return typeof value === 'string' ? value : value.map((one) => (typeof one === 'number' ? ofNumber(one) : one));
};

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));

/** The results as `ridgebook-results/1`, in the order of the scenarios and of the sheet. */
export const resultsOf = (scenarios: readonly EvaluatedScenario[]): Results => ({
  format: 'ridgebook-results/1',
  engine: engineVersion,
  scenarios: scenarios.map(({ name, values, errors, warnings }) => ({
    name,
    values: mapped(values, jsonOf),
    errors: mapped(errors, (error) => error.message),
    warnings,
  })),
});
