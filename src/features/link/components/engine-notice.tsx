import type { DifferingCell } from '@/features/workbook/view-differs';

type Props = { readonly pinned: string; readonly today: string; readonly cells: readonly DifferingCell[] };

/** As many as one reads. */
const most = 50;

/** Above a pinned sheet whose values today's engine would not give. The sheet shows them as they were. */
export function EngineNotice({ pinned, today, cells }: Props) {
  const left = cells.length - most;
  return (
    <details className="reader-notice">
      <summary>
        Pinned with {pinned}; today&rsquo;s {today} gives other values in {cells.length === 1 ? 'one cell' : `${cells.length} cells`}. The
        sheet shows what was pinned.
      </summary>
      <ul>
        {cells.slice(0, most).map(({ quantity, scenario, pinned: was, today: is }) => (
          <li key={`${quantity} ${scenario}`}>
            {quantity}, {scenario}: {was}; today {is ?? 'there is no such quantity'}
          </li>
        ))}
        {left > 0 && <li>And {left} more.</li>}
      </ul>
    </details>
  );
}
