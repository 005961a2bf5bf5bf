/** What may stand in the dependency tree. Read by scripts/licences.mjs; change it in the same commit as package.json. */

/** Licences that allow use in a hosted or shipped product without opening its code. */
export const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'OFL-1.1',
  'Python-2.0',
]);

/** Allowed for these packages alone, each with its reason. */
export const allowedByName = [
  { name: /^axe-core$|^@axe-core\//, licence: 'MPL-2.0', why: 'tests only, unchanged' },
  { name: /^lightningcss(-|$)/, licence: 'MPL-2.0', why: 'used while building, unchanged' },
  { name: /^caniuse-lite$/, licence: 'CC-BY-4.0', why: 'browser data used while building; named in NOTICE' },
  { name: /^elkjs$/, licence: 'EPL-2.0', why: "comes with Prisma's command line, unchanged and not in the build" },
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    why: 'optional part of Next, linked dynamically, never called: no image optimiser',
  },
  { name: /^seq-queue$/, licence: undefined, why: 'MIT by the text in its folder; its package.json names none' },
];

/** Older versions have known holes. */
export const floors = {
  next: '16.4.6',
  'better-auth': '1.6.23',
  '@trpc/server': '11.15.0',
  '@trpc/client': '11.15.0',
  react: '19.3.0',
  'react-dom': '19.3.0',
  nodemailer: '7.0.11',
  pg: '8.16.0',
  zod: '4.0.0',
};

export const banned = {
  xlsx: 'has open advisories on npm',
  exceljs: 'is unmaintained',
  mathjs: 'evaluates text; formulas have their own grammar',
  'expr-eval': 'evaluates text; formulas have their own grammar',
  hyperformula: 'is GPL',
  handsontable: 'has a licence that excludes this use',
  'better-sqlite3': 'would be a second SQLite library in one process',
  vm2: 'has open escapes',
  jsonwebtoken: 'sessions live in the database',
};

/** Packages that ask to run a program while they are installed. None of them needs to: npm ci --ignore-scripts works. */
export const unusedInstallScripts = new Set(['prisma', '@prisma/engines', 'esbuild', 'fsevents']);
