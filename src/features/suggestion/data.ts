import { namesIn } from '@/features/history/data-past';
import { readStored } from '@/features/workbook/data-stored';
import { effectsOf } from '@/features/workbook/data-suggested';
import { readTeam } from '@/server/db';
import type { TeamScope } from '@/server/scope';
import type { SuggestedView, SuggestionsView } from './view';

/** Suggestions of which something waits are shown; what became of the others stands in the history of the cells. */
const mostShown = 30;

/** What was suggested for a workbook, the latest first, with what it would do now. @throws AppError 'not_found' */
export async function readSuggestions(scope: TeamScope, workbookId: string): Promise<SuggestionsView> {
  const { stored, found, cells, names } = await readTeam(scope, async (tx) => ({
    stored: await readStored(tx, scope, workbookId),
    found: await tx.suggestion.findMany({ where: { workbookId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: mostShown }),
    cells: await tx.suggestedCell.findMany({ where: { workbookId }, orderBy: [{ scenarioId: 'asc' }, { quantityId: 'asc' }] }),
    names: (await namesIn(tx, workbookId)).names,
  }));
  const scenarios = new Map(stored.scenarios.map((scenario) => [scenario.id, scenario.cells]));
  return {
    mayDecide: scope.role === 'owner' || scope.role === 'editor',
    suggestions: found.map(({ id, createdByName, createdAt, message }) => {
      const own = cells.filter(({ suggestionId }) => suggestionId === id);
      const shown = own.map((cell): SuggestedView => {
        const now = scenarios.get(cell.scenarioId)?.[cell.quantityId];
        const version = now?.version ?? 0;
        const { scenarioId, quantityId, decision } = cell;
        return {
          ...{ scenarioId, quantityId, version, before: cell.beforeText, after: cell.text, now: now?.text ?? null },
          place: `${names.row(quantityId)}, ${names.scenario(scenarioId)}`,
          changed: decision === null && version !== cell.baseVersion,
          gone: !scenarios.has(scenarioId),
          decision: decision === null ? null : { accepted: decision === 'accepted', by: cell.decidedByName ?? '' },
        };
      });
      const waiting = shown.filter(({ decision, gone }) => decision === null && !gone);
      return {
        ...{ id, message, by: createdByName, at: createdAt.toISOString(), cells: shown },
        effects: effectsOf(
          stored,
          waiting.map(({ scenarioId, quantityId, after }) => ({ scenarioId, quantityId, text: after })),
        ),
      };
    }),
  };
}
