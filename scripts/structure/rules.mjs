/** Rules on the shape of the code that the linter has no word for. Each has a fixture that breaks it. */
import { ladder } from './ladder.mjs';
import { lineOf } from './sources.mjs';

const found = (sources, inFile, pattern, message) =>
  sources
    .filter(({ file }) => inFile(file))
    .flatMap(({ file, code }) => [...code.matchAll(pattern)].map((match) => ({ file, line: lineOf(code, match.index), message })));

const inProduct = (file) => file.startsWith('src/');
const isTest = (file) => /\.test\.tsx?$|\/testing\//.test(file);
const isStore = (file) => file.startsWith('src/server/') || /^src\/features\/[^/]+\/(data|mutations)(-[\w-]+)?\.ts$/.test(file);
const isDatabase = (to) =>
  /^src\/server\/(db|database|transaction|generated)(\/|$)/.test(to.path ?? '') || /^(@prisma\/|prisma$)/.test(to.package ?? '');

const storeAccess = {
  name: 'store-access',
  check: ({ sources }) =>
    sources
      .filter(({ file }) => inProduct(file) && !isStore(file) && !isTest(file))
      .flatMap(({ file, imports }) =>
        imports
          .filter((to) => !to.type && isDatabase(to))
          .map(({ line }) => ({
            file,
            line,
            message: "reads or writes the database. Only a feature's data.ts and mutations.ts, and src/server, do.",
          })),
      ),
};

const browserFiles = {
  name: 'browser-files',
  check: ({ sources }) =>
    sources
      .filter(
        ({ file, code }) => inProduct(file) && (/^\s*['"]use client['"]/.test(code) || /^src\/(features\/[^/]+\/)?components\//.test(file)),
      )
      .flatMap(({ file, imports }) =>
        imports
          .filter((to) => !to.type && /^src\/(server\/|features\/[^/]+\/(data|mutations|router)(-[\w-]+)?$)/.test(to.path ?? ''))
          .map((to) => ({
            file,
            line: to.line,
            message: `runs in the browser and must not import ${to.path}; import its types, or ask through tRPC.`,
          })),
      ),
};

const serverActions = {
  name: 'no-server-actions',
  check: ({ sources }) =>
    found(sources, inProduct, /^\s*['"]use server['"]/gm, 'is a Server Action. Write a tRPC procedure with a policy instead.'),
};

const drawers = {
  name: 'no-drawers',
  check: ({ names }) =>
    names
      .filter((name) => inProduct(name) && /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(name))
      .map((file) => ({ file, line: 1, message: 'stands in a drawer. Name the file after what it does and put it beside what uses it.' })),
};

const indexFiles = {
  name: 'no-index-files',
  check: ({ names }) =>
    names
      .filter((name) => inProduct(name) && /\/index\.tsx?$/.test(name))
      .map((file) => ({ file, line: 1, message: 'is an index file. Import from the file that declares the thing.' })),
};

const folderNames = {
  name: 'kebab-case-folders',
  check: ({ names }) =>
    names
      .filter(
        (name) =>
          inProduct(name) &&
          name
            .split('/')
            .slice(1, -1)
            .some((part) => !/^(\[{0,2}(\.{3})?[a-z0-9-]+\]{0,2}|\([a-z-]+\))$/.test(part)),
      )
      .map((file) => ({ file, line: 1, message: 'stands in a folder whose name is not kebab-case.' })),
};

const strictInput = {
  name: 'strict-input',
  check: ({ sources }) =>
    found(
      sources,
      (file) => /^src\/features\/.*(schema|router)(-[\w-]+)?\.ts$/.test(file),
      /\bz\s*\.\s*(any|unknown|object|looseObject|record)\(|\.(passthrough|loose|catchall)\(/g,
      'lets unknown input through. Use z.strictObject and scalar schemas.',
    ),
};

const versioned = {
  name: 'compare-and-set',
  check: ({ sources }) =>
    found(
      sources,
      (file) => inProduct(file) && !isTest(file),
      /\.(cell|scenario|row|workbook)\.(update|upsert)\(/g,
      'writes a versioned row without comparing its version. Use the functions of src/server/compare-and-set.ts.',
    ),
};

const rawSql = {
  name: 'no-unsafe-sql',
  check: ({ sources }) =>
    found(
      sources,
      (file) => inProduct(file) && !isTest(file),
      /\$(query|execute)RawUnsafe\(/g,
      'builds SQL from text. Use the tagged $queryRaw or $executeRaw.',
    ),
};

const casts = {
  name: 'double-cast',
  check: ({ sources }) =>
    found(
      sources,
      (file) => inProduct(file) && !isTest(file) && !castPlaces.has(file),
      /\bas\s+unknown\s+as\b|\bas\s+never\b/g,
      'casts through unknown. Narrow the value, or add the file with its reason to castPlaces.',
    ),
};

/** Prisma's two clients and its client over another connection have no common type; each file says why. */
const castPlaces = new Set(['src/server/database.ts', 'src/server/team-belt.ts', 'src/server/sqlite-file.ts', 'src/server/auth-client.ts']);

const machinePaths = {
  name: 'no-machine-paths',
  check: ({ sources }) =>
    found(
      sources,
      (file) => /^(src|e2e|scripts|prisma)\//.test(file),
      /['"`](\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\)/g,
      "names a place on somebody's machine.",
    ),
};

const unfinished = {
  name: 'nothing-unfinished',
  check: ({ sources }) =>
    sources
      .filter(({ file }) => /^(src|e2e)\//.test(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/\b(TODO|FIXME|XXX)\b|[Cc]oming soon|[Nn]ot implemented/g)].map((match) => ({
          file,
          line: lineOf(text, match.index),
          message: 'is unfinished. Finish it, or leave it out.',
        })),
      ),
};

const longComments = {
  name: 'short-comments',
  check: ({ sources }) =>
    sources
      .filter(({ file }) => inProduct(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/(?:^[ \t]*\/\/[^\n]*\n){4,}/gm)].map((match) => ({
          file,
          line: lineOf(text, match.index),
          message: 'is a comment of more than three lines. Give the reason only; the rest belongs in docs/.',
        })),
      ),
};

const journeys = {
  name: 'journeys-stand-apart',
  check: ({ sources }) =>
    sources
      .filter(({ file }) => file.startsWith('e2e/'))
      .flatMap(({ file, imports }) =>
        imports
          .filter((to) => to.path?.startsWith('src/'))
          .map((to) => ({
            file,
            line: to.line,
            message: `must not import ${to.path}: a journey sees what a person sees, and its figures are written out.`,
          })),
      ),
};

export const rules = [
  ladder,
  storeAccess,
  browserFiles,
  serverActions,
  drawers,
  indexFiles,
  folderNames,
  strictInput,
  versioned,
  rawSql,
  casts,
  machinePaths,
  unfinished,
  longComments,
  journeys,
];
