import { describe, expect, it } from 'vitest';
import { resultsOf } from './results';
import { evaluateDocument } from '../engine/evaluate-document';
import type { ScenarioDocument } from '../engine/document';
import { presetsOf } from '../engine/presets/catalogue';
import { modelCards } from '../engine/presets/model-cards';
import { quantities } from '../engine/registry';
import { templates } from '../engine/templates/catalogue';

const ids = quantities.map((quantity) => quantity.id);
const evaluated = (scenarios: readonly ScenarioDocument[]) => evaluateDocument({ format: 'ridgebook/1', name: 'Pairs', scenarios });

/** What the command line prints has every id once, a value or a sentence; every fault begins at a quantity that says why. */
const faults = (scenarios: ReturnType<typeof evaluateDocument>, rows: readonly string[] = []): readonly string[] => {
  const known = new Set([...ids, ...rows]);
  const printed = resultsOf(scenarios).scenarios;
  return scenarios.flatMap(({ name, errors }, i) => {
    const { values = {}, errors: sentences = {} } = printed[i] ?? {};
    const said = [...known].flatMap((id) => {
      const value = values[id];
      const sentence = sentences[id];
      if ((value === undefined) === (sentence === undefined)) return [`${name}: ${id} has ${value === undefined ? 'neither' : 'both'}`];
      if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return [`${name}: ${id} is ${String(value)}`];
      return [];
    });
    const unsaid = Object.entries(errors).flatMap(([id, { message, root }]) =>
      known.has(root) && message.startsWith(root) && /^\w+(:| is | has | needs ).{8,}/.test(message) && !message.includes('NaN')
        ? []
        : [`${name}: ${id} says "${message}"`],
    );
    return [...said, ...unsaid, ...Object.keys(values).flatMap((id) => (known.has(id) ? [] : [`${name}: ${id} is unknown`]))];
  });
};

describe('every id has a value or a sentence', () => {
  it('in every template', () => {
    for (const { id, document } of templates) {
      const rows = (document.rows ?? []).map((row) => row.id);
      expect(faults(evaluateDocument(document), rows), id).toEqual([]);
    }
  });

  it('for every chip with every model, at each fidelity in turn', () => {
    const fidelities = presetsOf('fidelity');
    const chips = presetsOf('hardware');
    let withStep = 0;
    // A document for each model: what one holds can be let go before the next.
    for (const [place, model] of presetsOf('model').entries()) {
      const fidelity = fidelities[place % fidelities.length]?.id ?? '';
      const scenarios = evaluated(
        chips.map((chip) => ({
          name: `${chip.id}, ${model.id}`,
          presets: { hardware: chip.id, model: model.id, traffic: 'chat', storage: 'ddr-flash-disk-2026', fidelity },
        })),
      );
      expect(faults(scenarios)).toEqual([]);
      withStep += scenarios.filter(({ values }) => typeof values.stepTime === 'number').length;
    }
    expect(withStep).toBeGreaterThan((chips.length * modelCards.length) / 2);
  }, 180_000);
});
