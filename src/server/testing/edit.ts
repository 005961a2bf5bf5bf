import { randomUUID } from 'node:crypto';
import { atVersion } from '../compare-and-set';
import { inTeam } from '../db';
import type { TeamScope } from '../scope';
import { type Ids, revisionRow } from './fixtures';

export type Seen = { readonly version: number; readonly text: string | null };
class Conflict extends Error {}

/** One edit of one cell as the application makes it: revision number, cell and history in one transaction. */
export async function editCell(
  scope: TeamScope,
  ids: Ids,
  quantityId: string,
  seen: Seen,
  text: string,
  mutationId: string = randomUUID(),
): Promise<'saved' | 'conflict'> {
  try {
    await inTeam(scope, async (tx) => {
      const { revision } = await tx.workbook.update({
        where: { id: ids.workbookId },
        data: { revision: { increment: 1 } },
        select: { revision: true },
      });
      const { count } = await tx.cell.updateMany({
        where: { scenarioId: ids.scenarioId, quantityId, ...atVersion(seen.version) },
        data: { text, version: { increment: 1 } },
      });
      if (count !== 1) throw new Conflict();
      const body = JSON.stringify({ before: seen.text, after: text });
      await tx.revision.create({ data: { ...revisionRow(scope, ids.workbookId, revision, mutationId), body } });
    });
    return 'saved';
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}
