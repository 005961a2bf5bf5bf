import { presetKinds } from '@/engine/document';
import type { PresetKind } from '@/engine/document';
import { presetFinder } from '@/engine/presets/catalogue';
import { pageOf } from '@/features/preset/view-page';
import { engineVersion } from '@/engine/version';
import { buildFigures, type Column, standingOf } from './build-figures';
import { presetOffers } from './preset-offers';
import { buildCharts } from './charts';
import type { BuiltRows } from './sheet-rows';
import { isBehind, storedLayers } from './stored-layers';
import type { StoredScenario, StoredWorkbook } from './stored';
import type { ChartsView, PresetOffer, ScenarioView, SheetView, WorkbookView } from './view';

/** A sheet, and its charts for whoever asks: a sweep for each scenario takes longer than the sheet. */
export type Built = { readonly sheet: SheetView; readonly charts: () => ChartsView; readonly rows: BuiltRows };

/** Evaluates a stored workbook and prepares everything that the sheet and its charts draw. */
export function buildView(stored: StoredWorkbook): WorkbookView {
  const { sheet, charts } = buildSheet(stored);
  return { ...sheet, charts: charts() };
}

/**
 * Evaluates a stored workbook and prepares its sheet; the charts wait until they are asked for, once.
 * @param before another revision of it: rows that show the same are the same objects
 */
export function buildSheet(stored: StoredWorkbook, before?: Built): Built {
  const { document, columns, rows } = buildFigures(stored, before?.rows);
  const offers = presetOffers(
    stored,
    columns.map(({ result }) => result),
  );
  const sheet: SheetView = {
    id: stored.id,
    name: stored.name,
    revision: stored.revision,
    engineVersion,
    scenarios: columns.map((column) => scenarioView(stored, column, offers.get(column.scenario.id))),
    rows: rows.rows,
  };
  let charts: ChartsView | undefined;
  return { sheet, rows, charts: () => (charts ??= buildCharts(document, columns)) };
}

function scenarioView(stored: StoredWorkbook, column: Column, offers: readonly PresetOffer[] | undefined): ScenarioView {
  const { scenario } = column;
  const applied = appliedPresets(stored, scenario);
  const find = presetFinder(stored.presets);
  const found = presetKinds.flatMap((kind) => {
    const id = applied[kind];
    return id === undefined ? [] : [{ kind, id, preset: find(kind, id) }];
  });
  const pages = found.flatMap(({ preset }) => (preset === undefined ? [] : (pageOf(preset) ?? [])));
  return {
    id: scenario.id,
    name: scenario.name,
    note: scenario.note,
    baseId: scenario.baseId,
    ...(scenario.pinned === undefined ? {} : { pinned: { name: scenario.pinned[0]?.name ?? '', behind: isBehind(stored, scenario) } }),
    version: scenario.version,
    presets: scenario.presets,
    presetLabels: Object.fromEntries(found.map(({ kind, id, preset }) => [kind, preset?.label ?? id])),
    ...(pages.length === 0 ? {} : { presetPages: pages }),
    ...standingOf(column),
    ...(offers === undefined ? {} : { offers }),
  };
}

/** Own choices, then those of what it rests on, the nearest first. */
function appliedPresets(stored: StoredWorkbook, scenario: StoredScenario): Partial<Record<PresetKind, string>> {
  const layers = storedLayers(stored, scenario.id).map(({ presets }) => presets ?? {});
  return layers.reduceRight<Partial<Record<PresetKind, string>>>((all, presets) => ({ ...all, ...presets }), {});
}
