import type { Change } from '@/features/history/schema';
import { changesOf } from '@/features/history/data';
import { write } from '@/features/history/mutations';
import { movedBy } from '@/features/history/mutations-put';
import { readWorkbook } from '@/features/workbook/data';
import { checkText, readEdits } from '@/features/workbook/data-edits';
import { patchAfter } from '@/features/workbook/mutations';
import { textLength } from '@/features/workbook/schema';
import type { TeamScope } from '@/server/scope';
import { liveScenarios, pick } from './data';
import { create, fill, type Refused, type ScenarioAnswer, type Step } from './mutations';
import type { AddTried } from './schema';

type Tried = AddTried['scenarios'][number];

/**
 * Makes new scenarios of what was tried, in one step. Each rests on the scenario it was tried in; where a cell of that
 * one was cleared, which nothing that rests on it can say, it is a copy.
 * @throws AppError 'not_found', 'too_large'
 */
export async function addTried(scope: TeamScope, { workbookId, mutationId, scenarios }: AddTried): Promise<ScenarioAnswer> {
  const before = await readWorkbook(scope, workbookId);
  const edits = scenarios.flatMap(({ from, cells }) => cells.map((cell) => ({ scenarioId: from, ...cell })));
  const copied = scenarios.flatMap((tried) =>
    isCopy(tried) ? Object.values(before.scenarios.find(({ id }) => id === tried.from)?.cells ?? {}) : [],
  );
  checkText(before, textLength(edits) + textLength(copied));
  const [refusal] = readEdits(before, edits).refusals;
  if (refusal !== undefined) return { ok: false, reason: 'refused', message: `${refusal.message} Nothing was saved.` };
  const written = await write<Refused>({ scope, workbookId, mutationId, kind: 'addTried', request: { scenarios } }, async (tx, at) => {
    const changes: Change[] = [];
    for (const tried of scenarios) {
      const step: Step = { tx, at, scope, workbookId, scenarios: await liveScenarios(tx, workbookId) };
      changes.push(...(await addOne(step, tried)));
    }
    return { changes, inverse: { kind: 'changes' } };
  });
  if (!written.ok) return { ok: false, ...written.refused };
  const changes = await changesOf(scope, workbookId, written.revision);
  return { ok: true, patch: await patchAfter(scope, before), moved: movedBy(changes) };
}

const isCopy = ({ cells }: Tried): boolean => cells.some(({ text }) => text === null);

async function addOne(step: Step, tried: Tried): Promise<Change[]> {
  const { tx, workbookId } = step;
  const { name, from } = tried;
  const { baseId, note, presets, pinned } = pick(step.scenarios, from);
  const rests = isCopy(tried)
    ? { name, note, baseId, presets, ...(pinned === undefined ? {} : { pinned }) }
    : { name, note: '', baseId: from, presets: {} };
  const added = await create(step, workbookId, rests);
  const texts = new Map<string, { readonly text: string; readonly reason: string }>();
  if (isCopy(tried))
    for (const { quantityId, text, reason } of await tx.cell.findMany({ where: { workbookId, scenarioId: from, text: { not: null } } }))
      if (text !== null) texts.set(quantityId, { text, reason });
  for (const { quantityId, text } of tried.cells) {
    if (text === null) texts.delete(quantityId);
    else texts.set(quantityId, { text, reason: '' });
  }
  const cells = [...texts].map(([quantityId, cell]) => ({ quantityId, ...cell }));
  return [added, ...(await fill(step, added.id, cells))];
}
