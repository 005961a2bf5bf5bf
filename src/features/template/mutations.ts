import { randomUUID } from 'node:crypto';
import { type PresetKind, presetKinds, type ScenarioDocument, type WorkbookDocument } from '@/engine/document';
import { readCell } from '@/engine/evaluate-document';
import { findPreset } from '@/engine/presets/catalogue';
import type { Change, ChosenPreset, ChosenPresets, Inverse } from '@/features/history/schema';
import { keepFigures } from '@/features/preset/mutations-kept';
import { begin } from '@/features/history/mutations';
import type { Context } from '@/server/context';
import { canonicalJson } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { report } from '@/server/log';
import { countCreation, quota } from '@/server/quota';
import { scopeFor, type TeamScope } from '@/server/scope';
import { sweepNowAndThen } from '@/server/sweep';
import { templateOf } from './data';
import type { CreateWorkbook } from './schema';

export type CreateRefusal = { readonly scenario: string; readonly quantityId: string; readonly message: string; readonly at?: number };
export type CreateAnswer =
  | { readonly ok: true; readonly workbookId: string }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly CreateRefusal[] };

const week = 7 * 24 * 60 * 60 * 1_000;

function refusalsOf(document: WorkbookDocument, edits: NonNullable<CreateWorkbook['edits']>): CreateRefusal[] {
  const names = new Set(document.scenarios.map((scenario) => scenario.name));
  return edits.flatMap(({ scenario, quantityId, text }): CreateRefusal[] => {
    if (!names.has(scenario)) return [{ scenario, quantityId, message: `The template has no scenario "${scenario}".` }];
    const reading = text === null ? ({ ok: true } as const) : readCell(quantityId, text, document.rows ?? []);
    if (reading.ok) return [];
    return [{ scenario, quantityId, message: reading.message, ...(reading.at === undefined ? {} : { at: reading.at }) }];
  });
}

/** The template's cells with the first edits over them; a cleared one is simply left out. */
function editedCells({ name, cells }: ScenarioDocument, edits: NonNullable<CreateWorkbook['edits']>): ReadonlyMap<string, string> {
  const texts = new Map(Object.entries(cells ?? {}).map(([id, text]) => [id, String(text)]));
  for (const edit of edits) {
    if (edit.scenario !== name) continue;
    if (edit.text === null) texts.delete(edit.quantityId);
    else texts.set(edit.quantityId, edit.text);
  }
  return texts;
}

async function chosen(
  tx: TeamClient,
  owned: { workbookId: string; teamId: string; at: Date },
  { presets }: ScenarioDocument,
): Promise<ChosenPresets> {
  const found = presetKinds.flatMap((kind) => {
    const id = presets?.[kind];
    const preset = id === undefined ? undefined : findPreset(kind, id);
    return preset === undefined ? [] : [preset];
  });
  const choices: [PresetKind, ChosenPreset][] = [];
  for (const preset of found) choices.push([preset.kind, await keepFigures(tx, owned, preset)]);
  return Object.fromEntries(choices);
}

async function fill(
  tx: TeamClient,
  scope: TeamScope,
  workbookId: string,
  document: WorkbookDocument,
  edits: NonNullable<CreateWorkbook['edits']>,
  at: Date,
): Promise<Change[]> {
  const ids = new Map(document.scenarios.map((scenario) => [scenario.name, randomUUID()]));
  const owned = { workbookId, teamId: scope.teamId };
  const changes: Change[] = [];
  for (const [position, scenario] of document.scenarios.entries()) {
    const id = ids.get(scenario.name) ?? randomUUID();
    const baseId = scenario.base === undefined ? null : (ids.get(scenario.base) ?? null);
    const presets = await chosen(tx, { ...owned, at }, scenario);
    const columns = { name: scenario.name, note: scenario.note ?? '', position, baseId, version: 1 };
    const pinned = scenario.pinned === undefined ? {} : { pinned: canonicalJson(scenario.pinned) };
    await tx.scenario.create({ data: { ...columns, ...pinned, ...owned, id, presets: canonicalJson(presets) } });
    changes.push({
      on: 'scenario',
      id,
      before: null,
      after: { ...columns, presets, ...(scenario.pinned === undefined ? {} : { pinned: scenario.pinned }), deleted: false },
    });
    const cells = [...editedCells(scenario, edits)].map(([quantityId, text]) => ({ quantityId, after: { text, reason: '', version: 1 } }));
    const rows = cells.map(({ quantityId, after }) => ({
      ...after,
      ...owned,
      scenarioId: id,
      quantityId,
      updatedBy: scope.actor.id,
      updatedAt: at,
    }));
    if (rows.length > 0) await tx.cell.createMany({ data: rows });
    changes.push(...cells.map(({ quantityId, after }): Change => ({ on: 'cell', scenarioId: id, quantityId, before: null, after })));
  }
  for (const [position, { id: key, label, unit, formula }] of (document.rows ?? []).entries()) {
    const id = randomUUID();
    const after = { key, label, unit, formula, position, version: 1 };
    await tx.row.create({ data: { ...after, ...owned, id } });
    changes.push({ on: 'row', id, before: null, after });
  }
  return changes;
}

/** What takes the first edits back: the template's own texts. */
function backToTemplate({ scenarios }: WorkbookDocument, edits: NonNullable<CreateWorkbook['edits']>, changes: readonly Change[]): Inverse {
  if (edits.length === 0) return { kind: 'none' };
  const ids = new Map(changes.flatMap((change) => (change.on === 'scenario' ? [[change.after.name, change.id] as const] : [])));
  const texts = new Map(scenarios.map(({ name, cells }) => [name, new Map(Object.entries(cells ?? {}))]));
  return {
    kind: 'setCells',
    edits: edits.map(({ scenario, quantityId }) => ({
      ...{ scenarioId: ids.get(scenario) ?? '', quantityId, reason: '', baseVersion: 1 },
      text: texts.get(scenario)?.get(quantityId)?.toString() ?? null,
    })),
  };
}

async function checkRoom(tx: TeamClient, { actor, teamId }: TeamScope): Promise<void> {
  // Locks the team's row: two requests at once cannot both count the room for one workbook.
  await tx.organization.updateMany({ where: { id: teamId }, data: { id: teamId } });
  const limit = actor.isAnonymous ? quota.workbooks.anonymous : quota.workbooks.account;
  if ((await tx.workbook.count()) < limit) return;
  throw new AppError('too_many', `There are ${limit} workbooks already, which is as many as fit here; delete one first.`);
}

async function make(ctx: Context, input: CreateWorkbook, document: WorkbookDocument): Promise<string> {
  const { template, mutationId, edits = [] } = input;
  const { userId, teamId } = await ctx.ensureSession();
  const scope = await scopeFor(userId, teamId);
  if (scope.role !== 'owner' && scope.role !== 'editor') {
    throw new AppError(
      'forbidden',
      `You are ${scope.role} in this team, so you cannot make a workbook in it. Ask an owner, or change to a team of your own.`,
    );
  }
  const name = input.name ?? document.name;
  const command = { scope, workbookId: randomUUID(), mutationId, kind: 'create', request: { template, name, edits } };
  return begin(command, async (tx, at) => {
    await checkRoom(tx, scope);
    // Whoever has no account and changes nothing may never come back.
    const expiresAt = scope.actor.isAnonymous && edits.length === 0 ? new Date(at.getTime() + week) : null;
    const columns = { name, template, revision: 1, createdBy: userId, createdAt: at, updatedAt: at, expiresAt };
    await tx.workbook.create({ data: { ...columns, id: command.workbookId, teamId } });
    const changes = await fill(tx, scope, command.workbookId, document, edits, at);
    return { changes: [{ on: 'workbook', before: null, after: { name } }, ...changes], inverse: backToTemplate(document, edits, changes) };
  });
}

/**
 * Makes a workbook of a template with the first edits in it, and a visitor's session and team where there is
 * none: one request, and nothing of it remains where an edit is refused or the workbook cannot be written.
 * @throws AppError 'not_found', 'too_many', 'conflict'
 */
export async function createWorkbook(ctx: Context, input: CreateWorkbook): Promise<CreateAnswer> {
  const { document } = templateOf(input.template);
  const refusals = refusalsOf(document, input.edits ?? []);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  await countCreation(ctx.address);
  try {
    const workbookId = await make(ctx, input, document);
    sweepNowAndThen();
    return { ok: true, workbookId };
  } catch (error) {
    await ctx.abandon().catch((failure: unknown) => report('abandon', failure, randomUUID().slice(0, 8)));
    throw error;
  }
}
