import { randomUUID } from 'node:crypto';
import { editor, holder, own, owner, type SamplesOf, viewer, visitor } from './sample';
import { cells, change, nothing, ofScenario } from './sample-parts';

const typed = [{ quantityId: 'layers', text: '61' }];
const points = '4,1024,1024,9';

/** Procedures on a workbook and what hangs on it. */
export const workbooks: SamplesOf<'workbook' | 'scenario' | 'teamRow' | 'fidelity' | 'history' | 'analysis'> = {
  workbook: {
    list: own(nothing),
    deleted: own(nothing),
    create: visitor(() => ({
      template: 'empty',
      name: 'Made',
      mutationId: randomUUID(),
      edits: [{ scenario: 'Base', quantityId: 'layers', text: '61' }],
    })),
    view: viewer(({ workbookId }) => ({ workbookId })),
    stored: viewer(({ workbookId }) => ({ workbookId })),
    charts: viewer(({ workbookId }) => ({ workbookId })),
    changes: viewer(({ workbookId }) => ({ workbookId, revision: 0 })),
    explain: viewer(({ workbookId, scenarioId }) => ({ workbookId, scenarioId, quantityId: 'layers' })),
    trySheet: viewer(({ workbookId, ...ids }) => ({ workbookId, revision: 0, cells: cells(ids) })),
    tryCharts: viewer(({ workbookId, ...ids }) => ({ workbookId, cells: cells(ids) })),
    tryExplain: viewer(({ workbookId, scenarioId }) => ({ workbookId, scenarioId, quantityId: 'layers', cells: cells({ scenarioId }) })),
    setCells: editor(({ scenarioId, ...ids }) => ({
      ...change(ids),
      reason: 'Planted',
      edits: [{ scenarioId, quantityId: 'layers', text: '61', baseVersion: 0 }],
    })),
    rename: editor((ids) => ({ ...change(ids), name: 'Taken', baseName: 'Plan' })),
    duplicate: editor((ids) => ({ ...change(ids), name: 'Copied' })),
    remove: owner(change, { consumes: true }),
    restore: owner(({ deletedId }) => change({ workbookId: deletedId }), { consumes: true }),
  },
  scenario: {
    add: editor(({ scenarioId, ...ids }) => ({ ...change(ids), name: 'Planted', baseId: scenarioId })),
    addTried: editor(({ scenarioId, ...ids }) => ({ ...change(ids), scenarios: [{ from: scenarioId, name: 'Tried', cells: typed }] })),
    addPoint: editor(({ scenarioId, ...ids }) => ({
      ...change(ids),
      name: 'Point',
      baseId: scenarioId,
      hardware: 'h200',
      cells: [{ quantityId: 'layers', text: '61', reason: 'Planted' }],
    })),
    duplicate: editor((ids) => ({ ...ofScenario(ids), name: 'Doubled' })),
    rename: editor((ids) => ({ ...ofScenario(ids), name: 'Taken', baseVersion: 1 })),
    note: editor((ids) => ({ ...ofScenario(ids), note: 'Planted', baseVersion: 1 })),
    remove: editor((ids) => ({ ...ofScenario(ids), children: 'own' }), { consumes: true }),
    setPreset: editor((ids) => ({ ...ofScenario(ids), kind: 'fidelity', preset: null, baseVersion: 1 })),
    setBase: editor((ids) => ({ ...ofScenario(ids), baseId: null, pinned: false, baseVersion: 1 })),
    detach: editor((ids) => ({ ...ofScenario(ids), baseVersion: 1 })),
    move: editor((ids) => ({ ...ofScenario(ids), after: null, baseVersion: 1 })),
    previewBase: viewer(({ workbookId, scenarioId }) => ({ workbookId, scenarioId, baseId: null, pinned: false })),
  },
  teamRow: {
    add: editor((ids) => ({ ...change(ids), key: 'planted', label: 'Planted', unit: '1', text: '1' })),
    edit: editor(({ rowKey, ...ids }) => ({ ...change(ids), key: rowKey, label: 'Taken', unit: '1', text: '1', baseVersion: 1 })),
    move: editor(({ rowKey, ...ids }) => ({ ...change(ids), key: rowKey, to: 'up' })),
    remove: editor(({ rowKey, ...ids }) => ({ ...change(ids), key: rowKey })),
  },
  fidelity: {
    view: viewer(({ workbookId }) => ({ workbookId })),
    own: viewer(({ workbookId }) => ({ workbookId })),
    follows: viewer(({ workbookId, presetId }) => ({ workbookId, presetId })),
    fit: editor(({ workbookId, scenarioId }) => ({ workbookId, scenarioId, text: points, prefillApart: false })),
    save: editor((ids) => ({ ...ofScenario(ids), text: points, prefillApart: false, label: 'Planted' })),
    remove: editor(({ workbookId, presetId }) => ({ workbookId, presetId })),
  },
  history: {
    list: viewer(({ workbookId, scenarioId }) => ({ workbookId, scenarioId, before: 9, person: 'nobody', quantityId: 'layers' })),
    compare: viewer(({ workbookId }) => ({ workbookId, from: 1, to: 1 })),
    column: viewer(({ workbookId, scenarioId }) => ({ workbookId, revision: 1, scenarioId })),
    undo: editor(change),
    redo: editor(change),
    skip: editor((ids) => ({ ...change(ids), kind: 'undo', step: 1 })),
    restore: editor((ids) => ({ ...ofScenario(ids), revision: 1, quantityId: 'layers' })),
    nameVersion: editor((ids) => ({ ...change(ids), revision: 1, name: 'Named' })),
    unnameVersion: editor(({ versionId, ...ids }) => ({ ...change(ids), versionId })),
  },
  analysis: {
    compare: viewer(({ workbookId, scenarioId }) => ({ workbookId, scenarios: [scenarioId], against: scenarioId, by: 'cells' })),
    analyse: viewer(({ workbookId, scenarioId }) => ({ workbookId, tool: 'levers', run: false, scenario: scenarioId, low: '1' })),
    charts: viewer(({ workbookId, scenarioId }) => ({ workbookId, chart: 'roofline', scenarios: [scenarioId], both: false, card: 'none' })),
    answer: viewer(
      ({ workbookId, scenarioId }) => ({
        ...{ workbookId, scenario: scenarioId, tool: 'levers', run: true },
        limits: [{ quantity: 'batch', is: 'atLeast', value: '1' }],
      }),
      { streams: true },
    ),
    answerShared: holder(({ token }) => ({ token, tool: 'levers', run: true }), { opens: 'token', streams: true }),
    saved: viewer(({ workbookId }) => ({ workbookId })),
    save: editor(({ scenarioId, ...ids }) => ({
      ...change(ids),
      name: 'Kept',
      page: 'analyse',
      search: 'tool=levers',
      scenarios: [scenarioId],
      finding: 'Planted',
    })),
    removeSaved: editor(({ savedId, ...ids }) => ({ ...change(ids), savedId }), { consumes: true }),
  },
};
