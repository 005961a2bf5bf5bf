/** Who may import whom. A folder imports from what stands below it. */
const rungs = {
  app: ['app', 'features', 'engine', 'server', 'components', 'lib', 'cli'],
  features: ['engine', 'server', 'components', 'lib'],
  server: ['server', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib'],
  engine: ['engine'],
  cli: ['cli', 'engine', 'lib'],
};

/** What one feature shows to another, and to the command line. */
const shown = /^src\/features\/[^/]+\/(schema|data|mutations|view)(-[\w-]+)?$/;

const advice = {
  engine: 'The engine is pure: move this to features/workbook and pass what it needs.',
  lib: 'lib stands lowest: move this to the folder that needs it.',
  server: 'server knows no feature: let the feature pass what it needs.',
  components: 'components know no product: move this to the feature that uses it.',
};

const placeOf = (path) => /^src\/([^/.]+)/.exec(path)?.[1];
const featureOf = (path) => /^src\/features\/([^/]+)/.exec(path)?.[1];

function mayImport(file, to) {
  const from = placeOf(file);
  const place = placeOf(to);
  if (place === undefined || rungs[from] === undefined) return true;
  if (rungs[from].includes(place)) return true;
  if (from === 'features' && place === 'features') return featureOf(file) === featureOf(to) || shown.test(to);
  return from === 'cli' && place === 'features' && featureOf(to) === 'exchange';
}

/** Tests and their fixtures may also use node's own modules and vitest; nothing else of npm enters the engine. */
function packageAllowed(file, name) {
  if (placeOf(file) !== 'engine' && placeOf(file) !== 'cli') return true;
  if (placeOf(file) === 'cli') return name.startsWith('node:') || /\.test\.ts$/.test(file);
  return /\.test\.ts$|\/testing\//.test(file) && (name.startsWith('node:') || name === 'vitest' || name === 'fast-check');
}

/** The one exception: the client's types come from the router that the routes assemble. */
const isRouterType = (file, to) => file === 'src/lib/trpc-client.tsx' && to.type;

export const ladder = {
  name: 'ladder',
  check: ({ sources }) =>
    sources.flatMap(({ file, imports }) =>
      imports
        .filter((to) => !isRouterType(file, to))
        .filter(
          (to) => (to.path !== undefined && !mayImport(file, to.path)) || (to.package !== undefined && !packageAllowed(file, to.package)),
        )
        .map((to) => ({
          file,
          line: to.line,
          message: `must not import ${to.path ?? to.package}. ${advice[placeOf(file)] ?? 'See the ladder in docs/architecture.md.'}`,
        })),
    ),
};
