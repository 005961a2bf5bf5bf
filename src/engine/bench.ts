import type { Columns, Definition } from './definition';
import { evaluate } from './evaluate';
import { parse } from './parse';
import { makePlan, type Plan } from './plan';

/** Milliseconds, as `performance.now` counts them. */
export type Clock = () => number;

/** Shortest of the runs that fit into the time, in milliseconds; the first ones warm up the compiler. */
const shortest = (run: () => void, clock: Clock, milliseconds: number): number => {
  const end = clock() + milliseconds;
  let best = Infinity;
  do {
    const start = clock();
    run();
    best = Math.min(best, clock() - start);
  } while (clock() < end);
  return best;
};

/** Scenarios that one core evaluates in a second when `lanes` of them run together. */
export const scenariosPerSecond = (plan: Plan, columns: Columns, lanes: number, clock: Clock, milliseconds = 2000): number =>
  (lanes / shortest(() => void evaluate(plan, columns, lanes), clock, milliseconds)) * 1000;

const inputs = {
  chips: [1, 72],
  peakFlops: [1e15, 5e15],
  efficiency: [0.3, 1],
  bandwidth: [2e12, 8e12],
  capacity: [8e10, 3e11],
  price: [1, 10],
  totalParams: [1e11, 2e12],
  activeParams: [1e10, 1e11],
  weightBytesPerParam: [0.5, 2],
  kvBytesPerToken: [1e3, 1e5],
  context: [1e3, 2e5],
  window: [1e3, 8e3],
  share: [0.1, 1],
  multiple: [0.5, 3],
  tokensPerSecond: [1e4, 1e8],
  margin: [0.1, 0.8],
} as const satisfies Record<string, readonly [number, number]>;
type Input = keyof typeof inputs;

const formulas = {
  replicaFlops: 'chips * peakFlops * efficiency',
  replicaBandwidth: 'chips * bandwidth * efficiency',
  ridge: 'replicaFlops / replicaBandwidth',
  weightBytes: 'totalParams * weightBytesPerParam',
  kvRead: '(share * context + (1 - share) * min(context, window)) * kvBytesPerToken',
  critical: 'ridge * weightBytesPerParam / 2 * (totalParams / activeParams)',
  room: '(0.9 * chips * capacity - weightBytes) / kvRead',
  batch: 'max(1, min(multiple * critical, room))',
  computeTime: 'batch * 2 * activeParams / replicaFlops',
  weightTime: 'weightBytes / replicaBandwidth',
  kvTime: 'batch * kvRead / replicaBandwidth',
  stepTime: 'max(computeTime, weightTime + kvTime)',
  throughput: 'batch / stepTime',
  cost: 'stepTime / batch * chips * price / 3600 * 1e6',
  least: 'max(2 * activeParams / replicaFlops, kvRead / replicaBandwidth)',
  saving: '1 - least / (stepTime / batch)',
  output: 'cost / (1 - margin)',
  replicas: 'ceil(tokensPerSecond / throughput)',
  fleet: 'replicas * chips * price * 730.5',
  busy: 'tokensPerSecond / (replicas * throughput)',
  bound: 'computeTime >= weightTime + kvTime',
  surcharge: 'context > window ? max(1, context / window) : 1',
} as const satisfies Record<string, string>;
type Output = keyof typeof formulas;

/** The one cast of this file: entries made from a list of keys are a record of those keys. */
const columnsOf = <K extends string>(keys: readonly K[], column: (key: K, place: number) => Float64Array): Record<K, Float64Array> =>
  Object.fromEntries(keys.map((key, place) => [key, column(key, place)])) as Record<K, Float64Array>;

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(record).filter((key): key is K => key in record);

const lane = (column: Float64Array, i: number): number => column[i] ?? NaN;

/** The same formulas as a programmer would write them into one loop. */
const handWritten = (lanes: number, at: Readonly<Record<Input, Float64Array>>): Readonly<Record<Output, Float64Array>> => {
  const out = columnsOf(keysOf(formulas), () => new Float64Array(lanes));
  for (let i = 0; i < lanes; i += 1) {
    const chips = lane(at.chips, i);
    const efficiency = lane(at.efficiency, i);
    const price = lane(at.price, i);
    const activeParams = lane(at.activeParams, i);
    const totalParams = lane(at.totalParams, i);
    const weightBytesPerParam = lane(at.weightBytesPerParam, i);
    const context = lane(at.context, i);
    const window = lane(at.window, i);
    const share = lane(at.share, i);
    const tokensPerSecond = lane(at.tokensPerSecond, i);
    const replicaFlops = chips * lane(at.peakFlops, i) * efficiency;
    const replicaBandwidth = chips * lane(at.bandwidth, i) * efficiency;
    const ridge = replicaFlops / replicaBandwidth;
    const weightBytes = totalParams * weightBytesPerParam;
    const kvRead = (share * context + (1 - share) * Math.min(context, window)) * lane(at.kvBytesPerToken, i);
    const critical = ((ridge * weightBytesPerParam) / 2) * (totalParams / activeParams);
    const room = (0.9 * chips * lane(at.capacity, i) - weightBytes) / kvRead;
    const batch = Math.max(1, Math.min(lane(at.multiple, i) * critical, room));
    const computeTime = (batch * 2 * activeParams) / replicaFlops;
    const weightTime = weightBytes / replicaBandwidth;
    const kvTime = (batch * kvRead) / replicaBandwidth;
    const stepTime = Math.max(computeTime, weightTime + kvTime);
    const throughput = batch / stepTime;
    const cost = (((stepTime / batch) * chips * price) / 3600) * 1e6;
    const least = Math.max((2 * activeParams) / replicaFlops, kvRead / replicaBandwidth);
    const saving = 1 - least / (stepTime / batch);
    const output = cost / (1 - lane(at.margin, i));
    const replicas = Math.ceil(tokensPerSecond / throughput);
    const fleet = replicas * chips * price * 730.5;
    const busy = tokensPerSecond / (replicas * throughput);
    const bound = computeTime >= weightTime + kvTime ? 1 : 0;
    const surcharge = context > window ? Math.max(1, context / window) : 1;
    out.replicaFlops[i] = replicaFlops;
    out.replicaBandwidth[i] = replicaBandwidth;
    out.ridge[i] = ridge;
    out.weightBytes[i] = weightBytes;
    out.kvRead[i] = kvRead;
    out.critical[i] = critical;
    out.room[i] = room;
    out.batch[i] = batch;
    out.computeTime[i] = computeTime;
    out.weightTime[i] = weightTime;
    out.kvTime[i] = kvTime;
    out.stepTime[i] = stepTime;
    out.throughput[i] = throughput;
    out.cost[i] = cost;
    out.least[i] = least;
    out.saving[i] = saving;
    out.output[i] = output;
    out.replicas[i] = replicas;
    out.fleet[i] = fleet;
    out.busy[i] = busy;
    out.bound[i] = bound;
    out.surcharge[i] = surcharge;
  }
  return out;
};

export type Comparison = {
  readonly enginePerSecond: number;
  readonly handWrittenPerSecond: number;
  /** How many times longer the engine takes. */
  readonly ratio: number;
  /** Largest relative difference between the two. */
  readonly difference: number;
};

/** Evaluates 22 formulas over columns that all differ, once by the engine and once by a loop written for them. */
export const compareWithHandWritten = (lanes: number, clock: Clock, milliseconds = 1000): Comparison => {
  const names = keysOf(inputs);
  const column = (id: Input, place: number): Float64Array => {
    const [low, high] = inputs[id];
    return Float64Array.from({ length: lanes }, (_, i) => low + (high - low) * (((i + 1) * (place + 1) * 0.618_033_988_75) % 1));
  };
  const columns = columnsOf(names, column);
  const definitions = new Map<string, Definition>(names.map((id) => [id, { kind: 'column' }]));
  for (const [id, text] of Object.entries(formulas)) {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(`${id}: ${parsed.fault.message}`);
    definitions.set(id, { kind: 'formula', node: parsed.node, bounds: { min: -Infinity, aboveMin: true } });
  }
  const plan = makePlan(definitions);
  const given = new Map(Object.entries(columns));
  const engine = shortest(() => void evaluate(plan, given, lanes), clock, milliseconds);
  const byHand = shortest(() => void handWritten(lanes, columns), clock, milliseconds);
  const result = evaluate(plan, given, lanes);
  let difference = 0;
  const wanted = handWritten(lanes, columns);
  for (const id of keysOf(formulas)) {
    const found = result.column(id);
    wanted[id].forEach(
      (value, i) => (difference = Math.max(difference, Math.abs((found[i] ?? NaN) - value) / Math.max(1e-300, Math.abs(value)))),
    );
  }
  return { enginePerSecond: (lanes / engine) * 1000, handWrittenPerSecond: (lanes / byHand) * 1000, ratio: engine / byHand, difference };
};
