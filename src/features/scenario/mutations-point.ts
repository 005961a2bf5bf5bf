import { Refuse } from '@/features/history/mutations';
import { choosePreset } from '@/features/preset/mutations-kept';
import { checkText, readEdits } from '@/features/workbook/data-edits';
import { readWorkbook } from '@/features/workbook/data';
import { textLength } from '@/features/workbook/schema';
import type { TeamScope } from '@/server/scope';
import { nameTaken, pick } from './data';
import { create, fill, run, type Refused, type ScenarioAnswer } from './mutations';
import type { AddPoint } from './schema';

const longestName = 80;

/** The name itself, or the first of "name (2)", "name (3)" that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : ` (${n})`;
    const tried = `${name.slice(0, longestName - end.length).trimEnd()}${end}`;
    if (!isTaken(tried)) return tried;
  }
}

/**
 * Makes a scenario of a point of an analysis in one revision: based on the one that was asked about, with the point's cells typed and,
 * where the point is on other hardware, its preset chosen. @throws AppError 'not_found', 'too_large'
 */
export async function addPoint(scope: TeamScope, input: AddPoint): Promise<ScenarioAnswer> {
  const { workbookId, baseId, cells, hardware } = input;
  const before = await readWorkbook(scope, workbookId);
  const edits = cells.map(({ quantityId, text }) => ({ quantityId, text, scenarioId: baseId, baseVersion: 0 }));
  checkText(before, textLength(edits));
  const [refusal] = readEdits(before, edits).refusals;
  if (refusal !== undefined) return { ok: false, reason: 'refused', message: `${refusal.quantityId}: ${refusal.message}` };
  const request = { ...input, cells: JSON.stringify(cells) };
  return run(scope, 'addPoint', request, async (step) => {
    const { tx, at, scenarios } = step;
    pick(scenarios, baseId);
    const choice =
      hardware === undefined ? undefined : await choosePreset(tx, { workbookId, teamId: scope.teamId, at }, 'hardware', hardware);
    if (choice === null) throw new Refuse<Refused>({ reason: 'refused', message: `There is no hardware preset "${hardware}"; ask again.` });
    const name = freeName(input.name, (one) => nameTaken(scenarios, one) !== null);
    const presets = choice === undefined ? {} : { hardware: choice };
    const added = await create(step, workbookId, { name, baseId, note: '', presets });
    return { changes: [added, ...(await fill(step, added.id, cells))], inverse: { kind: 'removeScenario', scenarioId: added.id } };
  });
}
