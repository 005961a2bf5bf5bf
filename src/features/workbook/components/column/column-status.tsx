import { useMemo } from 'react';
import { useAllRows } from '../../client';
import type { ScenarioView } from '../../view';
import { problemsOf } from '../sheet/problems';
import { plural, regimeWords } from './column-words';

/** The last line of a column's head: what is wrong, else what needs a value, else the regime and warnings. */
export function ColumnStatus({ scenario }: { readonly scenario: ScenarioView }) {
  const rows = useAllRows();
  const problems = useMemo(() => problemsOf(rows, scenario.id), [rows, scenario.id]);
  const errors = problems.filter((problem) => problem.kind === 'error').length;
  const unset = problems.length - errors;
  const warnings = scenario.warnings.length;
  const bare = Object.keys(scenario.presetLabels).length === 0;
  return (
    <span className="flex w-full gap-2 truncate text-12">
      {errors > 0 ? (
        <span className="text-error">{plural(errors, 'error', 'errors')}</span>
      ) : scenario.regime === 'unknown' && unset > 0 ? (
        <span className="truncate text-caution">{bare ? 'choose presets' : plural(unset, 'value to set', 'values to set')}</span>
      ) : (
        <span className="min-w-0 truncate text-quiet" data-regime={scenario.regime}>
          {regimeWords[scenario.regime]} {scenario.ribbon?.apart}
        </span>
      )}
      {scenario.offers !== undefined && <span className="ml-auto shrink-0 text-caution">later figures</span>}
      {warnings > 0 && (
        <span className="ml-auto shrink-0 text-caution">
          <span aria-hidden="true">▲ {warnings}</span>
          <span className="sr-only">{plural(warnings, 'warning', 'warnings')}</span>
        </span>
      )}
    </span>
  );
}
