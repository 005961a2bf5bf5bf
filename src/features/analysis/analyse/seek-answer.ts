import { goalSeek } from '@/engine/analysis/goal-seek';
import { DocumentError } from '@/engine/document-error';
import { cellTextOf, figureOf, rangeOf, type Asked } from './asked';
import type { Answer } from './view';

const counted = (count: number): string => (count === 1 ? 'One value gives' : `${count} values give`);

/** Which values of a cell give a result its target. */
export function seekAnswer(asked: Asked): Answer {
  const { document, ready, words, fields } = asked;
  const [vary = '', result = '', text = ''] = [fields['vary'], fields['result'], fields['target']];
  if (text === '') throw new DocumentError('Type the value that the result shall have.');
  const target = figureOf(document, result, text);
  const range = rangeOf(asked, vary, 'low', 'high', fields['scale'] === 'linear' ? 'linear' : 'log');
  const { solutions, jumps, nearest } = goalSeek(ready, { vary, range, result, target });
  const goal = `${words.label(result)} ${words.text(result, target)}`;
  const within = `between ${words.text(vary, range.low)} and ${words.text(vary, range.high)}`;
  const offer = (value: number) => ({
    name: `${ready.name}, ${words.label(vary)} ${words.text(vary, value)}`.slice(0, 80),
    cells: { [vary]: cellTextOf(value) },
  });
  const nearby = nearest && `the nearest is ${words.text(vary, nearest.at)}, which gives ${words.text(result, nearest.value)}`;
  const rows = [
    ...solutions.map(({ from, to }) => ({
      cells: [
        from === to ? words.text(vary, from) : `${words.text(vary, from)} to ${words.text(vary, to)}`,
        cellTextOf(from),
        words.text(result, target),
      ],
      offer: offer(from),
    })),
    ...(solutions.length > 0 || nearest === undefined
      ? []
      : [
          {
            cells: [`nearest: ${words.text(vary, nearest.at)}`, cellTextOf(nearest.at), words.text(result, nearest.value)],
            offer: offer(nearest.at),
          },
        ]),
  ];
  return {
    caption:
      solutions.length > 0
        ? `${counted(solutions.length)} ${goal} ${within}.`
        : `No ${words.label(vary).toLowerCase()} ${within} gives ${goal}; ${nearby ?? 'the result has no value there'}.`,
    tables: rows.length === 0 ? [] : [{ title: 'Values', columns: [words.label(vary), 'As typed', words.label(result)], rows }],
    notes: jumps.map(({ before }) => `The result steps over the target at ${words.text(vary, before)} without taking it.`),
  };
}
