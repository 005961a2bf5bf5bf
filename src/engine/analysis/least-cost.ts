import type { CellText, WorkbookDocument } from '../document';
import { presetFinder } from '../presets/catalogue';
import { DocumentError } from '../document-error';
import { Room } from '../room';
import { labelIn, rootSentence } from '../root-sentence';
import { gridOf } from './grid';
import { mustKnow, readyScenario, runWith, type Progress, type Ready } from './ready';
import { changedName, withChange } from './with-cells';

export type Constraint = { readonly quantity: string; readonly is: 'atLeast' | 'atMost'; readonly value: number };

export type Search = {
  /** Row to make as small as it can be, in its declared unit. */
  readonly minimise: string;
  /** Hardware presets to try; empty keeps the scenario's own. */
  readonly hardware: readonly string[];
  readonly chips: readonly number[];
  readonly constraints: readonly Constraint[];
};

export type Plan = {
  readonly hardware: string | undefined;
  readonly chips: number;
  readonly batch: number;
  readonly value: number;
  /** Constraints that bind: a little more of the batch, or less, would break them. */
  readonly binding: readonly string[];
  readonly cells: Readonly<Record<string, CellText>>;
  /** Own cells that the hardware preset would be hidden by, and that the plan therefore clears. */
  readonly cleared: readonly string[];
};

export type Searched = {
  /** Cheapest first, one for each hardware preset that has a plan. */
  readonly plans: readonly Plan[];
  readonly failed: readonly { readonly hardware: string | undefined; readonly reason: string }[];
};

const mostBatch = 1e6;
const points = 97;

/** A batch that does not fit its memory is no plan. */
const fits: Constraint = { quantity: 'capacityBatch', is: 'atLeast', value: NaN };

type Trial = { readonly chips: number; readonly batch: number; readonly value: number; readonly broken: string | undefined };

const trialsOf = (ready: Ready, search: Search, chips: Float64Array, batch: Float64Array, room: Room): Trial[] => {
  const limits = [fits, ...search.constraints];
  const trial = new Map([
    ['chips', chips],
    ['batch', batch],
  ]);
  const run = runWith(ready, trial, [search.minimise, ...limits.map(({ quantity }) => quantity)], batch.length, room);
  const values = run.column(search.minimise);
  const columns = limits.map(({ quantity }) => run.column(quantity));
  return Array.from(values, (value, lane) => {
    const broken = limits.find(({ is, value: limit, quantity }, i) => {
      const found = columns[i]?.[lane] ?? NaN;
      const bound = quantity === fits.quantity && Number.isNaN(limit) ? (batch[lane] ?? NaN) : limit;
      return !(is === 'atLeast' ? found >= bound : found <= bound);
    });
    return { chips: chips[lane] ?? NaN, batch: batch[lane] ?? NaN, value, broken: broken?.quantity };
  });
};

const better = (best: Trial | undefined, trial: Trial): Trial | undefined =>
  trial.broken !== undefined || Number.isNaN(trial.value) || (best !== undefined && trial.value >= best.value) ? best : trial;

/** Whole batches around the best one, finer each time, until all neighbours were tried. */
const refined = (ready: Ready, search: Search, start: Trial, room: Room): Trial => {
  let best = start;
  for (let reach = start.batch * 0.2; ; reach /= 40) {
    const [low, high] = [Math.max(1, Math.floor(best.batch - reach - 1)), Math.min(mostBatch, Math.ceil(best.batch + reach + 1))];
    const batch = gridOf({ low, high, scale: 'linear' }, points, true);
    best = trialsOf(ready, search, new Float64Array(batch.length).fill(best.chips), batch, room).reduce(
      (found: Trial, trial) => better(found, trial) ?? found,
      best,
    );
    if (high - low <= points) return best;
  }
};

const binding = (ready: Ready, search: Search, best: Trial, room: Room): string[] => {
  const batch = Float64Array.of(Math.max(1, best.batch - 1), best.batch + 1);
  const around = trialsOf(ready, search, new Float64Array(2).fill(best.chips), batch, room);
  return [...new Set(around.flatMap(({ broken, batch: tried }) => (broken === undefined || tried === best.batch ? [] : [broken])))];
};

const searchOne = (ready: Ready, search: Search): { readonly best: Trial; readonly binding: readonly string[] } | string => {
  const batches = gridOf({ low: 1, high: mostBatch, scale: 'log' }, points, true);
  const lanes = batches.length * search.chips.length;
  const batch = Float64Array.from({ length: lanes }, (_, i) => batches[i % batches.length] ?? NaN);
  const chips = Float64Array.from({ length: lanes }, (_, i) => search.chips[Math.floor(i / batches.length)] ?? NaN);
  const trials = trialsOf(ready, search, chips, batch, new Room());
  const rough = trials.reduce<Trial | undefined>(better, undefined);
  if (rough === undefined) {
    const broken = trials.map((trial) => trial.broken).filter((id) => id !== undefined);
    const label = labelIn(ready.vocabulary);
    if (broken.length === 0) {
      const error = runWith(ready, new Map(), [search.minimise], 1).errorAt(search.minimise, 0);
      return error === undefined ? 'No plan has a value.' : rootSentence(error, label);
    }
    const counts = new Map<string, number>();
    for (const id of broken) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [[most] = []] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (most === fits.quantity) return 'The weights or the batch do not fit into the memory of so many chips.';
    return `No number of chips and sequences keeps the limit of “${most === undefined ? 'every row' : label(most)}”.`;
  }
  // The best grid batch of every number of chips is refined, since the true best may lie beside another one.
  const rooms = new Room();
  const best = search.chips
    .flatMap((count) => trials.filter((trial) => trial.chips === count).reduce<Trial | undefined>(better, undefined) ?? [])
    .map((trial) => refined(ready, search, trial, rooms))
    .reduce((found: Trial, trial) => better(found, trial) ?? found, rough);
  return { best, binding: binding(ready, search, best, rooms) };
};

/**
 * The cheapest numbers of chips and sequences on each hardware that keep the constraints and fit the memory. `progress`: hardware tried.
 * Throws `DocumentError`.
 */
export const leastCost = (document: WorkbookDocument, name: string, search: Search, progress?: Progress): Searched => {
  if (search.chips.length === 0 || search.chips.length > 64) throw new DocumentError('A search tries 1 to 64 numbers of chips.');
  const find = presetFinder(document.presets);
  const scenario = document.scenarios.find((one) => one.name === name);
  const plans: Plan[] = [];
  const failed: { hardware: string | undefined; reason: string }[] = [];
  const tried = search.hardware.length === 0 ? [undefined] : search.hardware;
  for (const [i, hardware] of tried.entries()) {
    progress?.(i, tried.length);
    const preset = hardware === undefined ? undefined : find('hardware', hardware);
    if (hardware !== undefined && preset === undefined) throw new DocumentError(`There is no hardware preset "${hardware}".`);
    const cleared = Object.keys(scenario?.cells ?? {}).filter((id) => preset?.cells[id] !== undefined);
    const change = hardware === undefined ? {} : { presets: { hardware }, clear: cleared };
    const ready = readyScenario(withChange(document, name, change), changedName);
    mustKnow(ready, [search.minimise, ...search.constraints.map(({ quantity }) => quantity)]);
    const found = searchOne(ready, search);
    if (typeof found === 'string') failed.push({ hardware, reason: found });
    else {
      const { chips, batch, value } = found.best;
      plans.push({ hardware, chips, batch, value, binding: found.binding, cells: { chips, batch }, cleared });
    }
  }
  return { plans: plans.toSorted((a, b) => a.value - b.value), failed };
};
