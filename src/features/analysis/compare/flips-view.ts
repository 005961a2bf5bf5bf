import { flipPoints } from '@/engine/analysis/flip-points';
import type { Ready } from '@/engine/analysis/ready';
import type { Words } from '../figures';
import type { FlipsView } from './view';

const mostRows = 20;

/** How near a flip is to what the scenario holds now, so that the likeliest stand first. */
const nearness = (now: number, at: readonly number[]): number =>
  Math.min(...at.map((value) => (now > 0 && value > 0 ? Math.abs(Math.log(value / now)) : Math.abs(value - now))));

export function flipsView(a: Ready, b: Ready, result: string, words: Words): FlipsView {
  const found = flipPoints(a, b, result).toSorted((one, two) => nearness(one.now, one.at) - nearness(two.now, two.at));
  const label = words.label(result).toLowerCase();
  const [first] = found;
  return {
    caption:
      first === undefined
        ? `No single input turns which of ${a.name} and ${b.name} has the lower ${label}.`
        : `${found.length} ${found.length === 1 ? 'input turns' : 'inputs turn'} which of ${a.name} and ${b.name} has the lower ${label}; the nearest is ${words.label(first.quantity)}.`,
    rows: found.slice(0, mostRows).map(({ quantity, now, at, varied }) => ({
      id: quantity,
      label: words.label(quantity),
      now: words.text(quantity, now),
      at: at.map((value) => words.text(quantity, value)).join(', '),
      varied: varied === 'both' ? 'in both' : `in ${a.name} alone`,
    })),
  };
}
