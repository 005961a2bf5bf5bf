/** `node scripts/structure.mjs [root]`: prints each breach of the rules on structure; ends with 1 where there is one. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from './structure/rules.mjs';
import { readNames, readSources } from './structure/sources.mjs';
import { root as repository } from './steps.mjs';

/** @returns {{ rule: string, file: string, line: number, message: string }[]} */
export function breaches(root) {
  const tree = { sources: readSources(root), names: readNames(root) };
  return rules.flatMap(({ name, check }) => check(tree).map((breach) => ({ rule: name, ...breach })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = breaches(process.argv[2] === undefined ? repository : resolve(process.argv[2]));
  for (const { rule, file, line, message } of all) console.error(`${file}:${line} ${rule}: ${message}`);
  if (all.length > 0) process.exitCode = 1;
}
