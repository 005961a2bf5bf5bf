import { bridge } from '@/engine/analysis/bridge';
import type { Ready } from '@/engine/analysis/ready';
import { figure, prefixFor } from '@/lib/format';
import { percent, type Words } from '../figures';
import type { BridgeBar, BridgeView } from './view';

/** Causes drawn by themselves; the smaller ones stand together. */
const mostBars = 10;

type Part = { readonly name: string; readonly part: number };

const causeName = (id: string, words: Words): string =>
  id
    .split(' with ')
    .map((one) => words.label(one))
    .join(' with ');

/** A waterfall from one scenario's result to another's. */
export function bridgeView(a: Ready, b: Ready, result: string, by: 'cells' | 'presets', words: Words): BridgeView {
  const found = bridge(a, b, result, by);
  if (!found.ok) return found;
  const moving = found.parts.filter(({ part }) => part !== 0);
  const idle = found.parts.length - moving.length;
  const shown: Part[] = moving.slice(0, mostBars).map(({ id, part }) => ({ name: causeName(id, words), part }));
  const rest = moving.slice(mostBars);
  if (rest.length > 0) shown.push({ name: `${rest.length} smaller causes`, part: rest.reduce((sum, { part }) => sum + part, 0) });
  const difference = found.to - found.from;
  const { factor, name: unit } = prefixFor(words.unit(result), Math.max(Math.abs(found.from), Math.abs(found.to)));
  let level = found.from;
  const bars: BridgeBar[] = [
    { name: a.name, kind: 'end', span: [0, found.from / factor], text: words.text(result, found.from), share: '' },
    ...shown.map(({ name, part }): BridgeBar => {
      const from = level;
      level += part;
      return {
        name,
        kind: part > 0 ? 'rise' : 'fall',
        span: [from / factor, level / factor],
        text: words.change(result, part),
        share: difference === 0 ? '—' : percent(part / difference),
      };
    }),
    { name: b.name, kind: 'end', span: [0, found.to / factor], text: words.text(result, found.to), share: '' },
  ];
  const most = Math.max(...moving.map(({ error }) => error), 0);
  const notes = [
    idle === 0 ? '' : `${idle} more ${idle === 1 ? 'cell differs' : 'cells differ'} and ${idle === 1 ? 'moves' : 'move'} nothing.`,
    found.exact
      ? 'Each part is the mean over every order of the changes, so it does not depend on one.'
      : `Too many causes to try every order: parts are means over sampled orders, each within about ${figure(most / factor)} ${unit}.`,
    `What the parts leave of the difference: ${figure(found.residual / factor)} ${unit}.`.replace(' .', '.'),
  ];
  return { ok: true, unit, caption: caption(a, b, result, difference, moving[0], words), bars, note: notes.join(' ').trim() };
}

const caption = (
  a: Ready,
  b: Ready,
  result: string,
  difference: number,
  first: { readonly id: string; readonly part: number } | undefined,
  words: Words,
): string => {
  const label = words.label(result).toLowerCase();
  if (first === undefined) return `No difference between ${a.name} and ${b.name} moves the ${label}.`;
  const whole = `From ${a.name} to ${b.name} the ${label} changes by ${words.change(result, difference)}`;
  return `${whole}; ${causeName(first.id, words)} accounts for ${words.change(result, first.part)}.`;
};
