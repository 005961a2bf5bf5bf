import { lectureLines, type LectureLine } from '@/engine/analysis/lecture-lines';
import { figure } from '@/lib/format';
import { percent, type Words } from '../figures';
import type { Asked } from './asked';
import type { Answer } from './view';

/** A figure of the lecture, or of a scenario beside it. */
export function lineText({ kind, quantity }: LectureLine, value: number, words: Words): string {
  if (Number.isNaN(value)) return '—';
  if (value === Infinity) return 'not reachable';
  if (quantity !== undefined) return words.text(quantity, value);
  if (kind === 'share') return percent(value);
  return `${figure(value)} times${kind === 'smaller' ? ' smaller' : ''}`;
}

/** What the lecture claims, in its own example and in this scenario. */
export function claimsAnswer({ ready, words }: Asked): Answer {
  const lines = lectureLines(ready);
  const rule = lines.find(({ kind }) => kind === 'share');
  const said = (value: number): string => percent(value);
  return {
    caption:
      rule === undefined || Number.isNaN(rule.here)
        ? 'This scenario has not enough set to be held against the lecture.'
        : `The rule of equal pools costs ${said(rule.here)} more here than the true optimum of the same loss, and ${said(rule.inLecture)} more in the lecture's example.`,
    tables: [
      {
        title: 'Claims of the lecture',
        columns: ['Figure', "In the lecture's example", `In ${ready.name}`, 'What the lecture says'],
        rows: lines.map((line) => ({
          cells: [line.what, lineText(line, line.inLecture, words), lineText(line, line.here, words), line.says],
        })),
      },
    ],
    notes: [
      "The example has only what the claim gives; its inputs and all other claims stand on the Evidence page. The optimum's scaling law is the refit of Besiroglu et al. in the example, the scenario's own beside it.",
    ],
  };
}
