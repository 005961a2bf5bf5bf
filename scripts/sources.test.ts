import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const model = `${root}src/engine/model/`;
const page = readFileSync(`${root}docs/sources.md`, 'utf8');

test('docs/sources.md lists every address that a quantity cites, and each preset host', () => {
  const addresses = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => readFileSync(folder + file, 'utf8').match(/https?:\/\/[^\s'"`),;]+/g) ?? []);
  expect(addresses(model).filter((address) => !page.includes(address))).toEqual([]);
  const hosts = new Set(addresses(`${root}src/engine/presets/`).map((address) => new URL(address).host));
  expect([...hosts].filter((host) => !page.includes(host))).toEqual([]);
});
