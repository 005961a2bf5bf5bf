type Props = { readonly text: string; readonly line: number; readonly viewBox?: { readonly x?: number; readonly y?: number } };

/** The name of a vertical mark, above the plot; each mark has its own line so that near ones do not overlap. */
export function MarkLabel({ text, line, viewBox }: Props) {
  const x = viewBox?.x ?? 0;
  return (
    <text x={x} y={12 + line * 14} textAnchor={x > 240 ? 'end' : 'start'} dx={x > 240 ? -4 : 4} fill="var(--quiet)" fontSize={12}>
      {text}
    </text>
  );
}
