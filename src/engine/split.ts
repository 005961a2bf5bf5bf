import type { Plan, Step } from './plan';

/** Steps of a plan whose value is the same in every lane, which run once, and those that differ from lane to lane. */
export type Split = {
  readonly same: readonly Step[];
  readonly varying: readonly Step[];
  /** Places that vary; `given` are those among them whose columns come from outside. */
  readonly places: readonly number[];
  readonly given: ReadonlySet<number>;
  readonly varies: (place: number) => boolean;
};

const splitsByPlan = new WeakMap<Plan, Map<string, Split>>();
const mostSplits = 16;

const makeSplit = (plan: Plan, sources: readonly string[]): Split => {
  const users = new Map<string, string[]>();
  const add = (id: string, user: string): void => {
    const list = users.get(id);
    if (list) list.push(user);
    else users.set(id, [user]);
  };
  for (const id of plan.nodes) {
    for (const other of plan.graph.needs(id)) add(other, id);
    const ceiling = plan.graph.ceiling(id);
    if (ceiling !== undefined) add(ceiling, id);
  }
  const varying = new Set(sources);
  for (const id of varying) for (const user of users.get(id) ?? []) varying.add(user);
  const places = new Set([...varying].map((id) => plan.places.ofName(id)));
  return {
    same: plan.steps.filter((step) => !varying.has(step.id)),
    varying: plan.steps.filter((step) => varying.has(step.id)),
    places: [...places],
    given: new Set(sources.map((id) => plan.places.ofName(id))),
    varies: (place) => places.has(place),
  };
};

/** What varies when the columns of `sources` do. Remembered, since a sweep or a sheet asks for the same again. */
export const splitOf = (plan: Plan, sources: readonly string[]): Split => {
  const splits = splitsByPlan.get(plan) ?? new Map<string, Split>();
  splitsByPlan.set(plan, splits);
  const key = sources.join(',');
  const known = splits.get(key);
  if (known) return known;
  if (splits.size >= mostSplits) splits.clear();
  const made = makeSplit(plan, sources);
  splits.set(key, made);
  return made;
};
