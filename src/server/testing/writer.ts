/** A process of writers on one hot cell: `writer.ts USER TEAM WORKBOOK SCENARIO WRITERS EDITS`; prints what came of each edit. */
import { closeDatabase } from '../database';
import { readTeam } from '../db';
import { scopeFor } from '../scope';
import { editCell } from './edit';

const [userId = '', teamId = '', workbookId = '', scenarioId = '', writers = '', edits = ''] = process.argv.slice(2);
const scope = await scopeFor(userId, teamId);
const where = { scenarioId_quantityId: { scenarioId, quantityId: 'batch' } };

async function write(writer: number): Promise<void> {
  for (let edit = 0; edit < Number(edits); edit += 1) {
    const seen = await readTeam(scope, (tx) =>
      tx.cell.findUniqueOrThrow({ where, select: { version: true, text: true } }),
    );
    const text = `${process.pid}-${writer}-${edit}`;
    const outcome = await editCell(scope, { workbookId, scenarioId }, 'batch', seen, text);
    process.stdout.write(`${outcome}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await closeDatabase();
