import { describe, expect, it } from 'vitest';
import { templates } from '@/engine/templates/catalogue';
import { applyPatch } from './apply-patch';
import { buildSheet, buildView } from './build-view';
import { foreseenView } from './foreseen-view';
import { ownCellsBetween } from './foreseeing';
import { createForesight } from './foresight';
import { diffView } from './diff-view';
import { fromDocument, type StoredWorkbook } from './stored';
import { saved } from './testing/foreseeing-stage';
import { type TriedText, withTried } from './with-tried';

/** Cells of the first scenario that has it set: another figure, a formula, an interval, nothing, and one that pins a result. */
function editsOf(stored: StoredWorkbook): readonly TriedText[] {
  const [first, ...rest] = stored.scenarios.map(({ id }) => id);
  const scenarioId = first ?? '';
  return [
    { scenarioId, quantityId: 'contextLength', text: '12k' },
    { scenarioId, quantityId: 'batch', text: '=2*chips' },
    { scenarioId, quantityId: 'chips', text: '64 to 128' },
    { scenarioId: rest.at(-1) ?? scenarioId, quantityId: 'stepTime', text: '20 ms' },
    { scenarioId: rest.at(-1) ?? scenarioId, quantityId: 'layers', text: null },
  ];
}

describe.each(templates.map(({ id, document }) => [id, fromDocument('w', document)] as const))('edits of the template %s', (_, stored) => {
  const edits = editsOf(stored);
  const view = buildView(stored);

  it('are foreseen as the server will answer them', () => {
    const foreseen = createForesight(stored).foresee(edits);
    const then = buildSheet(withTried(stored, edits)).sheet;
    expect(foreseen).not.toBeNull();
    if (foreseen === null) return;
    const shown = foreseenView(view, foreseen);
    expect(shown.rows).toEqual(then.rows);
    expect(shown.scenarios).toEqual(then.scenarios);
  });

  it('are foreseen after others, too', () => {
    const [first, ...rest] = edits;
    if (first === undefined) return;
    const foresight = createForesight(stored);
    foresight.foresee([first]);
    const later = saved(stored, [first]);
    const laterView = applyPatch(view, diffView(view, buildSheet(later).sheet)).view;
    const own = ownCellsBetween(view, laterView);
    expect(own).toHaveLength(1);
    foresight.advance(later.revision, own ?? []);
    foresight.prepare();
    const foreseen = foresight.foresee(rest);
    const then = buildView(withTried(later, rest));
    if (foreseen === null) throw new Error('Nothing was foreseen.');
    expect(foreseenView(laterView, foreseen).rows).toEqual(then.rows);
    expect(foresight.charts(rest)).toEqual(then.charts);
  });
});

describe('what is foreseen', () => {
  const [template] = templates;
  const stored = fromDocument('w', template?.document ?? { format: 'ridgebook/1', name: '', scenarios: [] });
  const scenarioId = stored.scenarios[0]?.id ?? '';

  it('is nothing for a text that is no value', () => {
    expect(createForesight(stored).foresee([{ scenarioId, quantityId: 'batch', text: '3 apples' }])).toBeNull();
    expect(createForesight(stored).foresee([{ scenarioId, quantityId: 'batch', text: '3' }])).not.toBeNull();
  });

  it('cannot be told from cells alone where a scenario, a name or a row of the team is different', () => {
    const view = buildView(stored);
    const others: readonly StoredWorkbook[] = [
      { ...stored, name: 'Other' },
      { ...stored, scenarios: stored.scenarios.slice(1) },
      { ...stored, scenarios: stored.scenarios.map((scenario) => ({ ...scenario, version: 2 })) },
      { ...stored, rows: [...stored.rows, { key: 'mine', label: 'Mine', unit: '1', formula: '1', version: 1 }] },
    ];
    expect(others.map((other) => ownCellsBetween(view, buildView(other)))).toEqual([null, null, null, null]);
    expect(ownCellsBetween(view, buildView(stored))).toEqual([]);
  });
});
