/** `npm run reset-link -- ADDRESS`: prints a one-time link with which the account of that e-mail address gets a new password. */
import { env } from '../src/lib/env';
import { routes } from '../src/lib/routes';
import { closeDatabase } from '../src/server/database';
import { createReset } from '../src/server/reset-link';

const [email = ''] = process.argv.slice(2);
const token = email === '' ? null : await createReset(email);
await closeDatabase();
if (token === null) {
  console.error(
    email === '' ? 'Name the e-mail address of the account: npm run reset-link -- ada@example.org' : `No account has the address ${email}.`,
  );
  process.exitCode = 1;
} else {
  console.log(`${env().baseUrl}${routes.reset(token)}\nIt works once and for an hour. Give it to nobody but the owner of the account.`);
}
