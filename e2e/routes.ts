import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../.next/', import.meta.url));

export const readBuilt = (file: string): string => readFileSync(`${built}${file}`, 'utf8');
export const isBuilt = (file: string): boolean => existsSync(`${built}${file}`);

/** Every page and route handler of the build, by its pattern. */
export function builtRoutes(): { readonly pages: readonly string[]; readonly handlers: readonly string[] } {
  const manifest = Object.entries(JSON.parse(readBuilt('app-path-routes-manifest.json')) as Record<string, string>);
  const ending = (end: string) => manifest.filter(([file]) => file.endsWith(end)).map(([, route]) => route);
  return { pages: ending('/page').toSorted(), handlers: ending('/route').toSorted() };
}
