import { randomUUID } from 'node:crypto';
import type { WorkbookDocument } from '@/engine/document';
import { readCell } from '@/engine/evaluate-document';
import type { Change, Inverse } from '@/features/history/schema';
import { begin } from '@/features/history/mutations';
import type { Context } from '@/server/context';
import type { Json } from '@/server/canonical-json';
import type { TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { report } from '@/server/log';
import { countCreation, quota } from '@/server/quota';
import { scopeFor, type TeamScope } from '@/server/scope';
import { sweepNowAndThen } from '@/server/sweep';
import { templateOf } from './data';
import { fill } from './mutations-fill';
import type { CreateWorkbook } from './schema';

export type CreateRefusal = { readonly scenario: string; readonly quantityId: string; readonly message: string; readonly at?: number };
export type CreateAnswer =
  | { readonly ok: true; readonly workbookId: string }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly CreateRefusal[] };

const week = 7 * 24 * 60 * 60 * 1_000;

function refusalsOf(document: WorkbookDocument, edits: NonNullable<CreateWorkbook['edits']>): CreateRefusal[] {
  const names = new Set(document.scenarios.map((scenario) => scenario.name));
  return edits.flatMap(({ scenario, quantityId, text }): CreateRefusal[] => {
    if (!names.has(scenario)) return [{ scenario, quantityId, message: `There is no scenario "${scenario}" to begin with.` }];
    const reading = text === null ? ({ ok: true } as const) : readCell(quantityId, text, document.rows ?? []);
    if (reading.ok) return [];
    return [{ scenario, quantityId, message: reading.message, ...(reading.at === undefined ? {} : { at: reading.at }) }];
  });
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

/** @throws AppError 'too_many' */
export async function checkRoom(tx: TeamClient, { actor, teamId }: TeamScope): Promise<void> {
  // Locks the team's row: two requests at once cannot both count the room for one workbook.
  await tx.organization.updateMany({ where: { id: teamId }, data: { id: teamId } });
  const limit = actor.isAnonymous ? quota.workbooks.anonymous : quota.workbooks.account;
  if ((await tx.workbook.count({ where: { deletedAt: null } })) < limit) return;
  throw new AppError('too_many', `There are ${limit} workbooks already, which is as many as fit here; delete one first.`);
}

/** What a new workbook is made of. */
export type Origin = {
  readonly document: WorkbookDocument;
  /** Id of the template; null where it came from elsewhere. */
  readonly template: string | null;
  /** What the client sent, by which the same request is known again. */
  readonly request: Json;
  readonly name?: string;
  readonly mutationId: string;
  readonly edits?: CreateWorkbook['edits'];
};

async function make(ctx: Context, { document, template, request, mutationId, edits = [], ...given }: Origin): Promise<string> {
  const { userId, teamId } = await ctx.ensureSession();
  const scope = await scopeFor(userId, teamId);
  if (scope.role !== 'owner' && scope.role !== 'editor') {
    throw new AppError(
      'forbidden',
      `You are ${scope.role} in this team, so you cannot make a workbook in it. Ask an owner, or change to a team of your own.`,
    );
  }
  const name = given.name ?? document.name;
  const command = { scope, workbookId: randomUUID(), mutationId, kind: 'create', request };
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
 * Makes a workbook of a document with the first edits in it, and a visitor's session and team where there is
 * none: one request, and nothing of it remains where an edit is refused or the workbook cannot be written.
 * @throws AppError 'too_many', 'conflict', 'forbidden'
 */
export async function createFrom(ctx: Context, origin: Origin): Promise<CreateAnswer> {
  const refusals = refusalsOf(origin.document, origin.edits ?? []);
  if (refusals.length > 0) return { ok: false, reason: 'refused', refusals };
  await countCreation(ctx.address);
  try {
    const workbookId = await make(ctx, origin);
    sweepNowAndThen();
    return { ok: true, workbookId };
  } catch (error) {
    await ctx.abandon().catch((failure: unknown) => report('abandon', failure, randomUUID().slice(0, 8)));
    throw error;
  }
}

/** The same of a template of the catalogue. @throws AppError 'not_found', 'too_many', 'conflict' */
export async function createWorkbook(ctx: Context, { template, mutationId, name, edits }: CreateWorkbook): Promise<CreateAnswer> {
  const { document } = templateOf(template);
  const request = { template, name: name ?? document.name, edits: edits ?? [] };
  return createFrom(ctx, { document, template, request, name, mutationId, edits });
}
