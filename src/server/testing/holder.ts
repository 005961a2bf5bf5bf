/** A foreign process that holds the file: `holder.ts MODE MILLISECONDS`; `write` locks it, `read` sits on a snapshot. */
import { env } from '@/lib/env';
import { SqliteConnection } from '../sqlite-connection';

const [mode = '', milliseconds = ''] = process.argv.slice(2);
const { url } = env().database;
const connection = await SqliteConnection.open({ url, mode: 'write', synchronous: 'FULL' });
await connection.script(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN; SELECT count(*) FROM "workbook"');
process.stdout.write('held\n');
await new Promise((resume) => setTimeout(resume, Number(milliseconds)));
await connection.script('COMMIT');
await connection.close();
