import { leastCost } from '@/engine/analysis/least-cost';
import { pullLevers } from '@/engine/analysis/levers';
import { findPreset, presetsOf } from '@/engine/presets/catalogue';
import { figure } from '@/lib/format';
import { percent } from '../figures';
import { cellTextOf, countOf, figureOf, type Asked } from './asked';
import type { Answer } from './view';

/** The cheapest hardware, chips and batch that keep a limit. */
export function planAnswer({ document, ready, words, fields }: Asked): Answer {
  const [result = '', limit = ''] = [fields['result'], fields['limit']];
  const least = figureOf(document, limit, fields['least'] ?? '');
  const chips = (fields['chips'] ?? '').split(',').map((text) => countOf('A number of chips', text.trim()));
  const constraint = { quantity: limit, is: 'atLeast', value: least } as const;
  const { plans, failed } = leastCost(document, ready.name, {
    minimise: result,
    hardware: presetsOf('hardware').map(({ id }) => id),
    chips,
    constraints: [constraint],
  });
  const label = (id: string | undefined): string => (id === undefined ? 'own hardware' : (findPreset('hardware', id)?.label ?? id));
  const [best] = plans;
  return {
    caption:
      best === undefined
        ? `No hardware keeps ${words.label(limit)} at ${words.text(limit, least)}.`
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
              rows: failed.map(({ hardware, reason }) => ({ cells: [label(hardware), reason] })),
            },
          ]),
    ],
    notes: [`Kept: ${words.label(limit)} at least ${words.text(limit, least)}, and the batch fits the memory.`],
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
