import { canonicalJson } from '@/server/canonical-json';
import { cellChange, cellKey, afterChanges, type Held, scenarioChange } from './schema-held';
import type { Change, RowState, ScenarioState } from './schema';
import { unsound } from './schema-sound';

/** What comes back: everything, one scenario with its cells, or one cell. */
export type Part = { readonly scenarioId?: string | undefined; readonly quantityId?: string | undefined };

export type RestorePlan = { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly message: string };

/** The changes that make a part of a workbook what it was. What was not there then is deleted, never forgotten. */
export function restorePlan(now: Held, then: Held, part: Part): RestorePlan {
  const changes =
    part.quantityId === undefined
      ? [...(part.scenarioId === undefined ? nameAndRows(now, then) : []), ...scenarios(now, then, part), ...cells(now, then, part)]
      : cells(now, then, part);
  if (changes.length === 0) return { ok: false, message: 'Nothing differs from that version, so nothing was changed.' };
  const problem = unsound(afterChanges(now, changes, ''));
  return problem === null ? { ok: true, changes } : { ok: false, message: `${problem} Nothing was changed.` };
}

function nameAndRows(now: Held, then: Held): readonly Change[] {
  const name: readonly Change[] =
    now.name === then.name ? [] : [{ on: 'workbook', before: { name: now.name }, after: { name: then.name } }];
  const facts = ({ version: _, deleted = false, ...row }: RowState) => canonicalJson({ ...row, deleted });
  const rows = [...now.rows].flatMap(([id, row]): readonly Change[] => {
    const was: RowState = then.rows.get(id) ?? { ...row, deleted: true };
    if (facts(was) === facts(row)) return [];
    return [{ on: 'row', id, before: row, after: { ...was, deleted: was.deleted ?? false, version: row.version + 1 } }];
  });
  return [...name, ...rows];
}

function scenarios(now: Held, then: Held, { scenarioId }: Part): readonly Change[] {
  const facts = ({ version: _, ...scenario }: ScenarioState) => canonicalJson({ ...scenario });
  return [...now.scenarios].flatMap(([id, state]): readonly Change[] => {
    if (scenarioId !== undefined && id !== scenarioId) return [];
    const { pinned: _, ...unpinned } = state;
    const was: ScenarioState = then.scenarios.get(id) ?? { ...state, deleted: true };
    if (facts(was) === facts(state)) return [];
    const { version: __, ...fields } = was;
    const change = scenarioChange(id, state, {});
    return change.on === 'scenario' ? [{ ...change, after: { ...unpinned, ...fields, version: change.after.version } }] : [];
  });
}

function cells(now: Held, then: Held, { scenarioId, quantityId }: Part): readonly Change[] {
  return [...now.cells].flatMap(([key, cell]): readonly Change[] => {
    const [ofScenario = '', ofRow = ''] = key.split(' ');
    if ((scenarioId !== undefined && ofScenario !== scenarioId) || (quantityId !== undefined && ofRow !== quantityId)) return [];
    // A scenario that was added later goes as a whole, and keeps its cells for the day it is brought back.
    if (!then.scenarios.has(ofScenario)) return [];
    const at = { scenarioId: ofScenario, quantityId: ofRow };
    const was = then.cells.get(cellKey(at));
    if ((was?.text ?? null) === cell.text && (was?.reason ?? '') === cell.reason) return [];
    return [cellChange(now, at, was?.text ?? null, was?.reason ?? '')];
  });
}
