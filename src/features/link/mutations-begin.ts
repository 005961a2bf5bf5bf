import { type CreateAnswer, createFrom } from '@/features/template/mutations';
import type { Context } from '@/server/context';
import { withLink } from '@/server/db';
import { readShared } from './data-shared';
import type { BeginFromLink, CopyShared } from './schema';
import { dataVersion } from '@/engine/version';
import { keptPreset } from '@/features/preset/data-revision';
import { notFound } from '@/server/workbook-scope';
import { noteUse } from './mutations-use';
import type { Snapshot } from './snapshot';
import { hashOf } from './token';

/**
 * Makes a workbook of whoever holds a template link, with their first edits in it, and counts that on the link.
 * @throws AppError 'not_found', 'too_many', 'conflict', 'forbidden'
 */
export async function beginFromLink(ctx: Context, { token, mutationId, edits }: BeginFromLink): Promise<CreateAnswer> {
  const tokenHash = hashOf(token);
  const { document } = await readShared({ token, cookies: ctx.cookies }, 'template');
  const request = { link: tokenHash, edits: edits ?? [] };
  const answer = await createFrom(ctx, { document, template: null, request, mutationId, edits });
  if (!answer.ok) return answer;
  const data = { accessCount: { increment: 1 }, lastAccessAt: new Date() };
  await withLink(tokenHash, (tx) => tx.shareLink.updateMany({ where: { tokenHash }, data }));
  await noteUse(tokenHash, 'linkCopied', mutationId);
  return answer;
}

/** The document of a snapshot with the figures that it was made with, also where the catalogue has others by now. */
function documentOf({ document, presets, dataVersion: data }: Snapshot): Snapshot['document'] {
  if (data === dataVersion) return document;
  const carried = document.presets ?? [];
  const missing = presets.filter(({ kind, id }) => !carried.some((preset) => preset.kind === kind && preset.id === id));
  return { ...document, presets: [...carried, ...missing.map(keptPreset)] };
}

/**
 * Makes a workbook of whoever reads a link, of what it shows and what they tried over it.
 * @throws AppError 'not_found', 'unauthenticated', 'too_many', 'conflict', 'forbidden'
 */
export async function copyShared(ctx: Context, { token, mutationId, cells = [] }: CopyShared): Promise<CreateAnswer> {
  const snapshot = await readShared({ token, cookies: ctx.cookies });
  const names = new Map(snapshot.view.scenarios.map(({ id, name }) => [id, name]));
  const edits = cells.map(({ scenarioId, quantityId, text }) => {
    const scenario = names.get(scenarioId);
    if (scenario === undefined) throw notFound();
    return { scenario, quantityId, text };
  });
  const tokenHash = hashOf(token);
  const request = { shared: tokenHash, edits };
  const answer = await createFrom(ctx, { document: documentOf(snapshot), template: null, request, mutationId, edits });
  if (answer.ok) await noteUse(tokenHash, 'linkCopied', mutationId);
  return answer;
}
