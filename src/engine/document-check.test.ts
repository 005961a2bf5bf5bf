import { describe, expect, it } from 'vitest';
import { evaluateDocument, parseDocument } from './evaluate-document';

const evaluate = (json: unknown) => evaluateDocument(parseDocument(json));
const base = { name: 'Base' };
const document = (more: object): object => ({ format: 'ridgebook/1', name: 'Test', scenarios: [base], ...more });
const cells = (own: object): object => document({ scenarios: [{ ...base, cells: own }] });

describe('an invalid document', () => {
  it.each([
    ['no object', [], 'The document must be a JSON object.'],
    ['another format', { format: 'ridgebook/2', scenarios: [] }, 'The document needs "format": "ridgebook/1".'],
    [
      'an unknown field',
      document({ scenario: [] }),
      'The document has an unknown field "scenario"; it may have format, name, rows, presets, scenarios.',
    ],
    ['no scenarios', { format: 'ridgebook/1', name: 'Test' }, 'The scenarios must be a list.'],
    ['a scenario without name', document({ scenarios: [{}] }), 'The name of scenario 1 must be a text.'],
    ['a duplicate name', document({ scenarios: [base, base] }), 'Two scenarios are called "Base"; give each a name of its own.'],
    ['an unknown id', cells({ batchh: 1 }), 'Scenario "Base", cell batchh: There is no row "batchh"; perhaps batch is meant.'],
    ['a name of every object', cells({ constructor: 1 }), 'There is no row "constructor"'],
    [
      'its prototype',
      JSON.parse('{"format":"ridgebook/1","name":"x","scenarios":[{"name":"Base","cells":{"__proto__":1}}]}'),
      'There is no row "__proto__"',
    ],
    ['a constant', cells({ secondsPerHour: 1 }), 'secondsPerHour is a constant that joins two units; it cannot be set.'],
    ['a wrong unit', cells({ contextLength: '3 GB' }), 'Scenario "Base", cell contextLength: This row is in tokens, not in GB'],
    ['a cell that is no value', cells({ batch: null }), 'The cell batch of Scenario "Base" must be a number or a text'],
    ['a cell that says nothing', cells({ batch: 'many' }), 'Scenario "Base", cell batch: "many" is not a number'],
    [
      'an unknown preset',
      document({ scenarios: [{ ...base, presets: { hardware: 'h1000' } }] }),
      'chooses the hardware preset "h1000", which does not exist.',
    ],
    ['an unknown kind', document({ scenarios: [{ ...base, presets: { chip: 'h100-sxm' } }] }), 'a preset of the unknown kind "chip"'],
    ['an unknown base', document({ scenarios: [{ ...base, base: 'Other' }] }), 'has the base "Other", which is not in the document.'],
    ['its own base', document({ scenarios: [{ ...base, base: 'Base' }] }), 'The bases go in a circle: "Base" → "Base".'],
    [
      'a row with a wrong unit',
      document({ rows: [{ id: 'mine', label: 'Mine', unit: 'GB', formula: '1' }] }),
      'Team row "mine": "GB" is not a unit',
    ],
    ['a row that exists', document({ rows: [{ id: 'batch', formula: '1' }] }), 'Team row "batch": there is a built-in row of this id'],
    [
      'a row declared twice',
      document({
        rows: [
          { id: 'mine', formula: '1' },
          { id: 'mine', formula: '2' },
        ],
      }),
      'Team row "mine" is declared twice',
    ],
    ['a row of a reserved name', document({ rows: [{ id: 'constructor', formula: '1' }] }), 'this id is reserved'],
    ['a row called like a function', document({ rows: [{ id: 'min', formula: '1' }] }), '"min" is a word of the formula language'],
  ])('is refused for %s', (_why, json, message) => {
    expect(() => evaluate(json)).toThrow(message);
  });

  it('names the missing preset before anything is evaluated', () => {
    expect(() => evaluate(document({ scenarios: [{ ...base, presets: { fidelity: 'exact' } }] }))).toThrow('fidelity preset "exact"');
  });
});

describe('a valid document', () => {
  it('may be empty, carry notes, and leave labels and units of rows out', () => {
    expect(evaluate({ format: 'ridgebook/1', scenarios: [] })).toEqual([]);
    const [scenario] = evaluate(document({ rows: [{ id: 'two', formula: '1 + 1' }], scenarios: [{ ...base, note: 'Why' }] }));
    expect(scenario?.values.two).toBe(2);
  });

  it('may bring presets along, which stand before the catalogue', () => {
    const own = { kind: 'hardware', id: 'h100-sxm', label: 'Our H100', cells: { hbmBandwidth: '2 TB/s', peakFlops4: null } };
    const [scenario] = evaluate(document({ presets: [own], scenarios: [{ name: 'One', presets: { hardware: 'h100-sxm' } }] }));
    expect(scenario?.values.hbmBandwidth).toBe(2e12);
    expect(scenario?.errors.peakFlops4?.message).toContain('Our H100');
    expect(scenario?.errors.hbmCapacity?.code).toBe('unset');
  });

  it.each([
    [{ kind: 'weather', id: 'rain', cells: {} }, 'unknown kind "weather"'],
    [{ kind: 'hardware', id: 'x', cells: { chips: [] } }, 'The cell chips of Preset "x" must be a number'],
    [{ kind: 'hardware', id: 'x', cells: {}, figures: 'guessed' }, 'one of published, measured, calibrated, assumed'],
    [{ kind: 'hardware', id: 'x', cells: {}, strange: 1 }, 'unknown field "strange"'],
  ])('may not bring a preset such as %j', (preset, message) => {
    expect(() => evaluate(document({ presets: [preset] }))).toThrow(message);
  });
});
