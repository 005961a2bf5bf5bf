/** Checks the locked dependency tree: licences, version floors, banned packages, exact pins, install scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root as repository } from './steps.mjs';
import { allowedByName, allowedLicences, banned, floors, unusedInstallScripts } from './supply.mjs';

const root = process.argv[2] === undefined ? repository : resolve(process.argv[2]);
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** The outermost words of an SPDX expression: all of AND, one of OR. */
function isAllowed(licence) {
  if (typeof licence !== 'string') return false;
  const plain = licence.replace(/^\((.*)\)$/, '$1').trim();
  if (/\sOR\s/i.test(plain)) return plain.split(/\sOR\s/i).some(isAllowed);
  return plain.split(/\sAND\s/i).every((part) => allowedLicences.has(part.trim()));
}

const isException = (name, licence) =>
  allowedByName.some(
    (entry) => entry.name.test(name) && (licence === entry.licence || (licence ?? '').split(/\sAND\s/).includes(entry.licence)),
  );

function isBelow(version, floor) {
  const [a, b] = [version, floor].map((text) => text.split('-')[0].split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at !== -1 && a[at] < b[at];
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function licenceOf(path, entry) {
  if (entry.license !== undefined) return entry.license;
  const file = join(root, path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : undefined;
}

function problemsOf(path, entry) {
  const name = nameOf(path);
  const licence = licenceOf(path, entry);
  const problems = [];
  if (!isAllowed(licence) && !isException(name, licence))
    problems.push(`licence: ${name}@${entry.version} is under ${licence ?? 'no named licence'}.`);
  if (floors[name] !== undefined && isBelow(entry.version, floors[name]))
    problems.push(`floor: ${name}@${entry.version} is older than ${floors[name]}, the oldest without known holes.`);
  if (banned[name] !== undefined) problems.push(`banned: ${name} ${banned[name]}.`);
  if (entry.hasInstallScript && !unusedInstallScripts.has(name))
    problems.push(`install-script: ${name} wants to run a program while it is installed.`);
  if (entry.resolved !== undefined && entry.integrity === undefined)
    problems.push(`integrity: ${name}@${entry.version} has no hash in the lockfile.`);
  return problems;
}

function pinProblems({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `pin: ${name} is "${version}" in package.json; write one exact version.`);
}

const { packages } = read('package-lock.json');
const problems = Object.entries(packages).flatMap(([path, entry]) => (path === '' ? [] : problemsOf(path, entry)));
problems.push(...pinProblems(read('package.json')));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
