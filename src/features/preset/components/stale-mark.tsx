/** Says that figures are past their time; the reason is read with it. */
export function StaleMark({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <span className="mark" title={sentences.join(' ')}>
      stale<span className="sr-only">: {sentences.join(' ')}</span>
    </span>
  );
}
