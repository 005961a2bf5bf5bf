import { readPinned, readPresets } from '@/features/history/data';
import type { ScenarioState } from '@/features/history/schema';
import type { TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';

export type LiveScenario = ScenarioState & { readonly id: string };

/** The scenarios of a workbook that are not deleted, in their order. For use inside `write`, which holds the workbook. */
export async function liveScenarios(tx: TeamClient, workbookId: string): Promise<readonly LiveScenario[]> {
  const rows = await tx.scenario.findMany({ where: { workbookId, deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, name, note, position, baseId, presets, pinned, version }) => ({
    ...{ id, name, note, position, baseId, version },
    presets: readPresets(presets),
    ...(pinned === null ? {} : { pinned: readPinned(pinned) }),
    deleted: false,
  }));
}

/** @throws AppError 'not_found' */
export function pick(scenarios: readonly LiveScenario[], id: string): LiveScenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new AppError('not_found', 'That scenario is no longer there. Nothing was saved; reload the page.');
  return found;
}

export const stateOf = ({ id: _, ...state }: LiveScenario): ScenarioState => state;

/** Why a scenario cannot have this name; null where it can. */
export function nameTaken(scenarios: readonly LiveScenario[], name: string, but?: string): string | null {
  const same = scenarios.find((scenario) => scenario.id !== but && scenario.name.toLowerCase() === name.toLowerCase());
  return same === undefined ? null : `There is a scenario called "${same.name}" already; choose another name.`;
}
