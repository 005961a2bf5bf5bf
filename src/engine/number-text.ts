const usualDigits = 6;

/** Six significant digits unless said, as short as they go: "3.35", "1.2e-7". Infinity is a word. */
export const numberText = (value: number, digits = usualDigits): string => {
  if (Number.isNaN(value)) return 'no value';
  if (value === Infinity) return 'infinite';
  if (value === -Infinity) return 'minus infinite';
  return Number(value.toPrecision(digits)).toString();
};

const countWords: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
const prefixed = new Set(['B', 'B/s', 'FLOP', 'FLOP/s', 'W']);
const prefixes: readonly (readonly [number, string])[] = [
  [1e24, 'Y'],
  [1e21, 'Z'],
  [1e18, 'E'],
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];
const times: readonly (readonly [number, string])[] = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
];

const grouped = (text: string): string => text.replace(/^(-?\d{5,})(?=\.|$)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, '\u2009'));

/** "3.35 TB/s", "671 billion params", "14.4 ms", "2.5 USD/h", "0.4": a value in words that leave no doubt. */
export const quantityText = (value: number, unit: string, digits = usualDigits): string => {
  const name = unit === '1' ? '' : ` ${unit}`;
  if (!Number.isFinite(value)) return numberText(value);
  const magnitude = Math.abs(value);
  const scale = unit === 's' ? times : prefixed.has(unit) ? prefixes : [];
  const fitting = scale.find(([factor]) => magnitude >= factor * (1 - 1e-12));
  if (fitting && (unit === 's' || fitting[0] > 1)) {
    const [factor, prefix] = fitting;
    return `${grouped(numberText(value / factor, digits))} ${unit === 's' ? prefix : prefix + unit}`;
  }
  const word = scale.length > 0 ? undefined : countWords.find(([factor]) => magnitude >= factor && magnitude < 1e15);
  if (word) return `${numberText(value / word[0], digits)} ${word[1]}${name}`;
  return grouped(numberText(value, digits)) + name;
};
