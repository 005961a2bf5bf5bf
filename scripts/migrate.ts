/** `npm run migrate`: brings the database of DATABASE_URL to this version, for where starting may not do it. */
import { env } from '../src/lib/env';
import { migrate } from '../src/server/migrate';

const names = await migrate(env().database);
console.log(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`);
