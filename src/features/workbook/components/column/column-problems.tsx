import { useAllRows, useScreen } from '../../client';
import type { ScenarioView } from '../../view';
import { problemsOf } from '../sheet/problems';
import type { Problem } from '../sheet/problems';
import { plural } from './column-words';

type Props = { readonly scenario: ScenarioView; readonly onClose: () => void };

const shownAtOnce = 5;

/** A sentence that begins with the row's name goes on from the link; another follows it. */
const afterLabel = ({ label, message }: Problem): string => (message.startsWith(label) ? message.slice(label.length) : `: ${message}`);

/** Failures at their root and warnings, each once, as sentences. */
export function ColumnProblems({ scenario, onClose }: Props) {
  const { focus } = useScreen();
  const rows = useAllRows();
  const problems = problemsOf(rows, scenario.id).filter((problem) => problem.kind === 'error' || problem.waiting > 0);
  if (problems.length === 0 && scenario.warnings.length === 0 && scenario.accuracy === undefined) return null;
  const goTo = (rowId: string) => {
    onClose();
    focus.move({ row: rowId, column: scenario.id }, true);
  };
  return (
    <ul className="flex flex-col gap-2 text-13">
      {problems.slice(0, shownAtOnce).map((problem) => (
        <li key={problem.rowId} className={problem.kind === 'error' ? 'text-error' : ''}>
          <button type="button" className="link font-medium" onClick={() => goTo(problem.rowId)}>
            {problem.label}
          </button>
          {afterLabel(problem)}
          {problem.waiting > 0 && <span className="text-quiet"> {plural(problem.waiting, 'row waits', 'rows wait')} for it.</span>}
        </li>
      ))}
      {problems.length > shownAtOnce && <li className="text-quiet">{problems.length - shownAtOnce} more are marked in the column.</li>}
      {scenario.warnings.map((warning) => (
        <li key={warning.id} className="text-caution">
          {warning.message}
        </li>
      ))}
      {scenario.accuracy !== undefined && <li className="text-quiet">{scenario.accuracy}</li>}
    </ul>
  );
}
