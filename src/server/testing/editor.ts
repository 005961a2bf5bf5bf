/** A process that edits without end: `editor.ts USER TEAM WORKBOOK SCENARIO WRITERS EDITS`; prints each acknowledged mutation. */
import { randomUUID } from 'node:crypto';
import { closeDatabase } from '../database';
import { inTeam } from '../db';
import { scopeFor } from '../scope';
import { editCell } from './edit';

const [userId = '', teamId = '', workbookId = '', scenarioId = '', writers = '', edits = ''] = process.argv.slice(2);
const scope = await scopeFor(userId, teamId);

/** Each writer has a cell of its own, so that each edit is saved. */
async function write(quantityId: string): Promise<void> {
  let seen = await inTeam(scope, (tx) =>
    tx.cell.upsert({
      where: { scenarioId_quantityId: { scenarioId, quantityId } },
      update: {},
      create: { scenarioId, quantityId, teamId, workbookId, text: '0', updatedBy: userId, updatedAt: new Date() },
    }),
  );
  for (let edit = 0; edit < Number(edits); edit += 1) {
    const mutationId = randomUUID();
    const text = `${edit}`;
    await editCell(scope, { workbookId, scenarioId }, quantityId, seen, text, mutationId);
    process.stdout.write(`${mutationId}\n`);
    seen = { ...seen, version: seen.version + 1, text };
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(`quantity${writer}`)));
await closeDatabase();
