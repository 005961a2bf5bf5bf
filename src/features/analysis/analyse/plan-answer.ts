import { leastCost, type Constraint } from '@/engine/analysis/least-cost';
import { pullLevers } from '@/engine/analysis/levers';
import type { WorkbookDocument } from '@/engine/document';
import { findPreset, presetsOf } from '@/engine/presets/catalogue';
import { figure } from '@/lib/format';
import { percent } from '../figures';
import { cellTextOf, countOf, figureOf, type Asked } from './asked';
import { mostLimits } from './limits';
import type { Answer } from './view';

/** The limits of the form. @throws DocumentError on a figure that cannot be read */
function constraintsOf(document: WorkbookDocument, fields: Asked['fields']): Constraint[] {
  return Array.from({ length: mostLimits }, (_, i) => i).flatMap((i) => {
    const quantity = fields[`limit${i}`];
    if (quantity === undefined || quantity === '') return [];
    const value = figureOf(document, quantity, fields[`than${i}`] ?? '');
    return [{ quantity, is: fields[`is${i}`] === 'atMost' ? 'atMost' : 'atLeast', value } as const];
  });
}

/** The cheapest hardware, chips and batch that keep a limit. */
export function planAnswer({ document, ready, words, fields, progress }: Asked): Answer {
  const result = fields['result'] ?? '';
  const constraints = constraintsOf(document, fields);
  const kept = (constraint: Constraint): string =>
    `${words.label(constraint.quantity)} at ${constraint.is === 'atLeast' ? 'least' : 'most'} ${words.text(constraint.quantity, constraint.value)}`;
  const chips = (fields['chips'] ?? '').split(',').map((text) => countOf('A number of chips', text.trim()));
  const hardware = presetsOf('hardware').map(({ id }) => id);
  const search = { minimise: result, hardware, chips, constraints };
  const spoken = (reason: string): string =>
    constraints.reduce((text, { quantity }) => text.replace(quantity, words.label(quantity).toLowerCase()), reason);
  const { plans, failed } = leastCost(document, ready.name, search, progress);
  const label = (id: string | undefined): string => (id === undefined ? 'own hardware' : (findPreset('hardware', id)?.label ?? id));
  const [best] = plans;
  return {
    caption:
      best === undefined
        ? `No hardware keeps ${constraints.length === 0 ? 'the batch in its memory' : constraints.map(kept).join(' and ')}.`
        : `${label(best.hardware)} with ${best.chips} chips and a batch of ${figure(best.batch)} has the least ${words.label(result).toLowerCase()}, ${words.text(result, best.value)}.`,
    tables: [
      {
        title: 'Cheapest plan on each hardware',
        columns: ['Hardware', 'Chips', 'Batch', words.label(result), 'Limited by'],
        rows: plans.map(({ hardware, chips: count, batch, value, binding }) => ({
          cells: [
            label(hardware),
            figure(count),
            figure(batch),
            words.text(result, value),
            binding.map((id) => (id === 'capacityBatch' ? 'memory' : words.label(id))).join(', ') || '—',
          ],
          offer: {
            name: `${ready.name} on ${label(hardware)}`.slice(0, 80),
            cells: { chips: cellTextOf(count), batch: cellTextOf(batch) },
            ...(hardware === undefined ? {} : { hardware }),
          },
        })),
      },
      ...(failed.length === 0
        ? []
        : [
            {
              title: 'No plan',
              columns: ['Hardware', 'Why'],
              rows: failed.map(({ hardware, reason }) => ({ cells: [label(hardware), spoken(reason)] })),
            },
          ]),
    ],
    notes: [`Kept: ${[...constraints.map(kept), 'the batch fits the memory'].join('; ')}.`],
  };
}

/** What each common lever saves, pulled alone. */
export function leversAnswer({ document, ready, words, fields }: Asked): Answer {
  const result = fields['result'] ?? '';
  const { now, pulled, idle } = pullLevers(document, ready.name, result);
  const [best] = pulled;
  const saved = (share: number): string => (share >= 0 ? `saves ${percent(share)}` : `costs ${percent(-share)} more`);
  return {
    caption:
      best === undefined || best.saving <= 0
        ? `No common lever lowers ${words.label(result).toLowerCase()} from ${words.text(result, now)}.`
        : `${best.label} ${saved(best.saving)} of ${words.label(result).toLowerCase()}, more than any other lever.`,
    tables: [
      {
        title: `Levers on ${words.label(result)}`,
        columns: ['Lever', 'What is changed', words.label(result), 'Effect', 'Speed per user'],
        rows: pulled.map(({ label, what, value, saving, speed, cells }) => ({
          cells: [label, what, words.text(result, value), saved(saving), Number.isNaN(speed) ? '—' : `${figure(speed)} times`],
          offer: {
            name: `${ready.name}, ${label.toLowerCase()}`.slice(0, 80),
            cells: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cellTextOf(cell)])),
          },
        })),
      },
      ...(idle.length === 0
        ? []
        : [{ title: 'Cannot be pulled', columns: ['Lever', 'Why'], rows: idle.map(({ label, reason }) => ({ cells: [label, reason] })) }]),
    ],
    notes: [`Now ${words.text(result, now)}; each lever is pulled alone.`],
  };
}
