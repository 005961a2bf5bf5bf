/** How every axis is drawn: small quiet figures, no line of its own. */
export const axis = {
  tick: { fill: 'var(--quiet)', fontSize: 12 },
  tickLine: false,
  axisLine: { stroke: 'var(--line-strong)' },
} as const;

export const axisTitle = (value: string) => ({ value, position: 'insideBottom', offset: -12, fill: 'var(--quiet)', fontSize: 12 }) as const;
