/**
 * Makes both database clients from prisma/models.prisma, offline: copies the models beside each
 * provider's datasource and runs `prisma generate`. Skips a client whose inputs have not changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, 'package.json'));
const providers = ['sqlite', 'postgresql'];

function inputsHash(provider, prismaVersion) {
  const hash = createHash('sha256').update(prismaVersion);
  hash.update(readFileSync(join(root, 'prisma', 'models.prisma')));
  hash.update(readFileSync(join(root, 'prisma', provider, 'schema.prisma')));
  return hash.digest('hex');
}

function isFresh(provider, hash) {
  const output = join(root, 'src', 'server', 'generated', provider);
  const stamp = join(output, '.inputs');
  return (
    existsSync(join(output, 'client.ts')) &&
    existsSync(join(root, 'prisma', provider, 'models.prisma')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

function generateClient(provider, cli) {
  copyFileSync(join(root, 'prisma', 'models.prisma'), join(root, 'prisma', provider, 'models.prisma'));
  const run = spawnSync(process.execPath, [cli, 'generate', '--schema', join('prisma', provider)], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The schema engine is a download that generating does not use; any program that exits 0 stands in.
      PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'win32' ? process.execPath : '/bin/true',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}\n`);
    throw new Error(`prisma generate failed for ${provider}. The lines above say where in prisma/models.prisma.`);
  }
}

/** @returns {string[]} the providers whose client was made anew */
export function generate() {
  const packageFile = require.resolve('prisma/package.json');
  const { version, bin } = require('prisma/package.json');
  const cli = join(dirname(packageFile), typeof bin === 'string' ? bin : bin.prisma);
  const made = [];
  for (const provider of providers) {
    const hash = inputsHash(provider, version);
    if (isFresh(provider, hash)) continue;
    generateClient(provider, cli);
    const output = join(root, 'src', 'server', 'generated', provider);
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, '.inputs'), hash);
    made.push(provider);
  }
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate();
  console.log(made.length === 0 ? 'Database clients are up to date.' : `Made the database clients: ${made.join(', ')}.`);
}
