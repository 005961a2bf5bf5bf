import type { WorkbookDocument } from '@/engine/document';
import { DocumentError, evaluateDocument } from '@/engine/evaluate-document';
import { measuredIds } from '@/engine/fit-distance';
import { fitOwnPoints, type OwnFit, type OwnPoint } from '@/engine/fit-own';
import { readKept } from '@/features/preset/data-kept';
import { readDocument } from '@/features/workbook/data';
import { readStored } from '@/features/workbook/data-stored';
import { canonicalJson } from '@/server/canonical-json';
import { readTeam, type TeamClient } from '@/server/db';
import { AppError } from '@/server/errors';
import { type TeamScope, teamRoles } from '@/server/scope';
import { fitView } from './fit-view';
import { readPoints } from './read-points';
import type { FitPoints } from './schema';
import type { FidelityView, FitAnswer, OwnPresetView } from './view';

/** The team's own fidelity presets, the newest first. For use inside a transaction of the team. */
export async function ownPresets(tx: TeamClient): Promise<readonly OwnPresetView[]> {
  const rows = await tx.teamPreset.findMany({
    where: { kind: 'fidelity', deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, label, content }) => ({ id, label, note: readKept(content).note ?? '' }));
}

/** The presets that scenarios of a workbook can choose besides the catalogue's. */
export const listOwnPresets = (scope: TeamScope): Promise<readonly OwnPresetView[]> => readTeam(scope, ownPresets);

const shownAtMost = 5;

/** What deleting a preset of the team does, and which scenarios follow it. @throws AppError 'not_found' */
export function whatFollows(scope: TeamScope, presetId: string): Promise<{ readonly sentence: string }> {
  return readTeam(scope, async (tx) => {
    const preset = await tx.teamPreset.findFirst({ where: { id: presetId, deletedAt: null } });
    if (preset === null) throw new AppError('not_found', 'That preset is deleted already. Reload the page.');
    const named = { contains: canonicalJson(presetId) };
    const followers = await tx.scenario.findMany({
      where: { deletedAt: null, OR: [{ presets: named }, { pinned: named }] },
      select: { name: true, workbook: { select: { name: true } } },
      orderBy: [{ workbook: { name: 'asc' } }, { position: 'asc' }],
    });
    const names = followers.slice(0, shownAtMost).map(({ name, workbook }) => `"${name}" in "${workbook.name}"`);
    const more = followers.length > names.length ? ` and ${followers.length - names.length} more` : '';
    const follow =
      followers.length === 0
        ? 'No scenario follows it.'
        : `${followers.length === 1 ? '1 scenario follows' : `${followers.length} scenarios follow`} it and ${followers.length === 1 ? 'keeps' : 'keep'} its figures: ${names.join(', ')}${more}.`;
    return { sentence: `${follow} Nothing can choose "${preset.label}" from then on, and it cannot be brought back.` };
  });
}

/** @throws AppError 'not_found' */
export function readFidelity(scope: TeamScope, workbookId: string): Promise<FidelityView> {
  return readTeam(scope, async (tx) => {
    const stored = await readStored(tx, scope, workbookId);
    return {
      ...{ workbookId, workbookName: stored.name },
      scenarios: stored.scenarios.map(({ id, name, note }) => ({ id, label: name, note })),
      own: await ownPresets(tx),
      editable: teamRoles.indexOf(scope.role) <= teamRoles.indexOf('editor'),
    };
  });
}

export type Fitted = {
  readonly ok: true;
  readonly fit: OwnFit;
  readonly points: readonly OwnPoint[];
  readonly scenario: string;
  /** Where the points were measured, by quantity id. */
  readonly measured: Readonly<Record<string, readonly number[]>>;
};
type Refused = { readonly ok: false; readonly reason: 'refused'; readonly problems: readonly string[] };

/** Reads pasted points and fits them on a scenario's model, chips and plan. @throws AppError 'not_found' */
export async function fitText(scope: TeamScope, { workbookId, scenarioId, text, prefillApart }: FitPoints): Promise<Fitted | Refused> {
  const { document, nameOf } = await readDocument(scope, workbookId);
  const scenario = nameOf.get(scenarioId);
  if (scenario === undefined) throw new AppError('not_found', 'That scenario is no longer there. Reload the page.');
  const reading = readPoints(text);
  if (!reading.ok) return { ok: false, reason: 'refused', problems: reading.problems };
  const { points } = reading;
  try {
    const fit = fitOwnPoints(document, scenario, points, prefillApart);
    return { ok: true, fit, points, scenario, measured: measuredAt(document, scenario, points, prefillApart) };
  } catch (error) {
    if (error instanceof DocumentError) return { ok: false, reason: 'refused', problems: [error.message] };
    throw error;
  }
}

/** The points by what a distance from them is judged by: lengths and batch of each, and what the scenario says of all. */
function measuredAt(document: WorkbookDocument, scenario: string, points: readonly OwnPoint[], prefillApart: boolean): Fitted['measured'] {
  const values = evaluateDocument(document).find(({ name }) => name === scenario)?.values ?? {};
  const fixed = measuredIds().flatMap((id) => {
    const value = values[id];
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? [[id, [value]] as const] : [];
  });
  const { disaggregated: _, cachedInputShare: __, ...rest } = Object.fromEntries(fixed);
  const cached = points.map(({ cachedInputShare = 0 }) => cachedInputShare);
  return {
    ...rest,
    batch: points.map(({ concurrency }) => concurrency),
    contextLength: points.map(({ inputTokens, outputTokens }) => inputTokens + outputTokens / 2),
    ...(prefillApart ? { disaggregated: [1] } : {}),
    ...(cached.some((share) => share > 0) ? { cachedInputShare: [Math.max(...cached)] } : {}),
  };
}

/** Fits points and says what came of it; nothing is kept. @throws AppError 'not_found' */
export async function tryFit(scope: TeamScope, input: FitPoints): Promise<FitAnswer> {
  const fitted = await fitText(scope, input);
  return fitted.ok ? { ok: true, fit: fitView(fitted.fit, fitted.points) } : fitted;
}
