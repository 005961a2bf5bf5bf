/** Lines are told apart without colour too: each has its own dash and marker. */
export const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '1 2'] as const;

const shapes = [
  'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z',
  'M-3 -3h6v6h-6Z',
  'M0 -4L4 3H-4Z',
  'M0 -4.4L4.4 0L0 4.4L-4.4 0Z',
  'M0 4L4 -3H-4Z',
  'M-4 -1.3h2.7v-2.7h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7Z',
] as const;

type Props = { readonly style: number; readonly x: number; readonly y: number; readonly hue: string; readonly hollow?: boolean };

export function Marker({ style, x, y, hue, hollow = false }: Props) {
  return (
    <path
      transform={`translate(${x} ${y})`}
      d={shapes[style % shapes.length]}
      fill={hollow ? 'var(--paper)' : hue}
      stroke={hue}
      strokeWidth={hollow ? 1.5 : 0}
    />
  );
}
