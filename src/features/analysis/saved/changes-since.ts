import type { Change, ScenarioState } from '@/features/history/schema';
import { canonicalJson } from '@/server/canonical-json';

/** A revision that came after an analysis was kept. */
export type Since = { readonly actorName: string; readonly changes: readonly Change[] };

type Span = {
  readonly what: string;
  readonly by: string;
  readonly before: string;
  after: string;
  readonly say: (before: string, after: string) => string;
};

const empty = '';
const arrow = (label: string) => (before: string, after: string) =>
  `${label}: ${before === empty ? 'not set' : before} → ${after === empty ? 'not set' : after}`;

/** What of a scenario decides its values besides its cells. */
const parts: readonly { readonly what: string; readonly of: (state: ScenarioState) => string }[] = [
  ...(['hardware', 'model', 'traffic', 'plan', 'fidelity', 'prices', 'storage'] as const).map((kind) => ({
    what: `${kind} preset`,
    of: ({ presets }: ScenarioState) => presets[kind]?.id ?? empty,
  })),
  { what: 'base', of: ({ baseId }) => baseId ?? empty },
  { what: 'pinned base', of: ({ pinned }) => (pinned === undefined ? empty : canonicalJson(pinned)) },
];

/**
 * What of the scenarios asked about is not as it was, one sentence each, oldest first; what went back to what it was is left out.
 * @param scenarios names by id of those asked about and of what they rest on
 */
export function changesSince(
  revisions: readonly Since[],
  scenarios: ReadonlyMap<string, string>,
  labelOf: (id: string) => string,
): string[] {
  const spans = new Map<string, Span>();
  const note = (key: string, by: string, before: string, after: string, say: Span['say']): void => {
    const known = spans.get(key);
    if (known === undefined) spans.set(key, { what: key, by, before, after, say });
    else spans.set(key, { ...known, by, after });
  };
  for (const { actorName, changes } of revisions) {
    for (const change of changes) {
      if (change.on === 'cell' && scenarios.has(change.scenarioId)) {
        const { scenarioId, quantityId, before, after } = change;
        const label = `${labelOf(quantityId)} in ${scenarios.get(scenarioId) ?? ''}`;
        note(`cell ${scenarioId} ${quantityId}`, actorName, before?.text ?? empty, after.text ?? empty, arrow(label));
      }
      if (change.on === 'row') {
        const { id, before, after } = change;
        const formula = (state: typeof before): string =>
          state === null || state.deleted === true ? empty : `${state.formula} ${state.unit}`.trim();
        note(`row ${id}`, actorName, formula(before), formula(after), arrow(`Row ${after.label}`));
      }
      if (change.on === 'scenario' && scenarios.has(change.id)) {
        const { id, before, after } = change;
        if (before !== null) {
          for (const { what, of } of parts) {
            const say = what.endsWith('base') ? () => `${after.name} has another base` : arrow(`${after.name}, ${what}`);
            note(`${what} ${id}`, actorName, of(before), of(after), say);
          }
          note(`deleted ${id}`, actorName, String(before.deleted), String(after.deleted), () => `${after.name} was deleted`);
        }
      }
    }
  }
  return [...spans.values()]
    .filter(({ before, after }) => before !== after)
    .map(({ say, before, after, by }) => `${say(before, after)} (${by})`);
}
