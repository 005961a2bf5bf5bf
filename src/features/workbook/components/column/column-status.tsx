import { useMemo } from 'react';
import { useAllRows } from '../../client';
import type { ScenarioView } from '../../view';
import { problemsOf } from '../sheet/problems';
import { plural, regimeWords } from './column-words';

/** The third line of a column's head: what is wrong, else what needs a value, else the regime. */
export function ColumnStatus({ scenario }: { readonly scenario: ScenarioView }) {
  const rows = useAllRows();
  const problems = useMemo(() => problemsOf(rows, scenario.id), [rows, scenario.id]);
  const errors = problems.filter((problem) => problem.kind === 'error').length;
  const unset = problems.length - errors;
  const bare = Object.keys(scenario.presetLabels).length === 0;
  return (
    <span className="block w-full truncate text-12">
      {errors > 0 ? (
        <span className="text-error">{plural(errors, 'error', 'errors')}</span>
      ) : scenario.regime === 'unknown' && unset > 0 ? (
        <span className="text-caution">{bare ? 'choose presets' : plural(unset, 'value to set', 'values to set')}</span>
      ) : (
        <span className="text-quiet" data-regime={scenario.regime}>
          {regimeWords[scenario.regime]} {scenario.ribbon?.apart}
        </span>
      )}
    </span>
  );
}

/** What asks to be read before the figures are believed. */
export function ColumnMarks({ scenario }: { readonly scenario: ScenarioView }) {
  const warnings = scenario.warnings.length;
  return (
    <>
      {scenario.offers !== undefined && <span className="shrink-0 text-caution">later figures</span>}
      {warnings > 0 && (
        <span className="shrink-0 text-caution">
          <span aria-hidden="true">▲ {warnings}</span>
          <span className="sr-only">{plural(warnings, 'warning', 'warnings')}</span>
        </span>
      )}
    </>
  );
}
