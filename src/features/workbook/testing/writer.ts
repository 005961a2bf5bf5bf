/**
 * A process of writers on one hot cell: `writer.ts USER TEAM WORKBOOK SCENARIO WRITERS EDITS`.
 * Prints for each edit what came of it, its mutation id and the version that its writer had seen.
 * It writes as `setCells` does, without evaluating the workbook before and after.
 */
import { randomUUID } from 'node:crypto';
import { closeDatabase } from '@/server/database';
import { readTeam } from '@/server/db';
import { AppError } from '@/server/errors';
import { scopeFor } from '@/server/scope';
import { Refuse, write } from '../../history/mutations';
import { putCells } from '../mutations-cells';

const [userId = '', teamId = '', workbookId = '', scenarioId = '', writers = '', count = ''] = process.argv.slice(2);
const scope = await scopeFor(userId, teamId);
const cell = { scenarioId, quantityId: 'batch' };
const tries = 20;

/** "Busy" says that nothing was saved; the same change is then sent again, as the browser does. */
async function untilNotBusy<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'busy' || tried === tries) throw error;
    }
  }
}

async function keepWriting(writer: number): Promise<void> {
  for (let edit = 0; edit < Number(count); edit += 1) {
    const where = { scenarioId_quantityId: cell };
    const seen = await untilNotBusy(() => readTeam(scope, (tx) => tx.cell.findUniqueOrThrow({ where, select: { version: true } })));
    const mutationId = randomUUID();
    const text = String(1 + writer + edit);
    const edits = [{ ...cell, text, baseVersion: seen.version }];
    const command = { scope, workbookId, mutationId, kind: 'setCells', request: { edits } };
    const attempt = () =>
      write(command, async (tx, at) => {
        const { changes, conflicts } = await putCells(tx, { scope, workbookId, edits, reason: '', at });
        if (conflicts.length > 0) throw new Refuse(conflicts);
        return { changes, inverse: { kind: 'none' } };
      });
    const written = await untilNotBusy(attempt);
    const outcome = written.ok ? 'saved' : 'conflict';
    process.stdout.write(`${outcome} ${mutationId} ${seen.version}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => keepWriting(writer)));
await closeDatabase();
