import { aloneQuantities } from './model/alone';
import { architectureQuantities } from './model/architecture';
import { attentionQuantities } from './model/attention';
import { batchQuantities } from './model/batch';
import { chipPriceQuantities } from './model/chip-price';
import { constantQuantities } from './model/constants';
import { contextQuantities } from './model/context';
import { decodeWorkQuantities } from './model/decode-work';
import { demandQuantities } from './model/demand';
import { fleetQuantities } from './model/fleet';
import { floorQuantities } from './model/floor';
import { hardwareQuantities } from './model/hardware';
import { modelQuantities } from './model/model';
import { networkQuantities } from './model/network';
import { overheadsQuantities } from './model/overheads';
import { pipelineQuantities } from './model/pipeline';
import { poolRatesQuantities } from './model/pool-rates';
import { poolsQuantities } from './model/pools';
import { prefillQuantities } from './model/prefill';
import { pricesQuantities } from './model/prices';
import { racksQuantities } from './model/racks';
import { rateCardQuantities } from './model/rate-card';
import { replicaQuantities } from './model/replica';
import { retentionQuantities } from './model/retention';
import { rooflineQuantities } from './model/roofline';
import { scalingLawQuantities } from './model/scaling-law';
import { solvedBatchQuantities } from './model/solved-batch';
import { solvedContextQuantities } from './model/solved-context';
import { solvedOptimumQuantities } from './model/solved-optimum';
import { storageQuantities } from './model/storage';
import { trafficQuantities } from './model/traffic';
import { trainQuantities } from './model/train';
import { trainingLayoutQuantities } from './model/training-layout';
import { trainingMemoryQuantities } from './model/training-memory';
import type { Node } from './ast';
import { groups, type Quantity } from './quantity';
import { seal } from './seal';

/** Topics in the order in which their quantities stand within a group of the sheet. */
const declared: readonly Quantity[] = [
  ...hardwareQuantities,
  ...chipPriceQuantities,
  ...replicaQuantities,
  ...modelQuantities,
  ...attentionQuantities,
  ...decodeWorkQuantities,
  ...architectureQuantities,
  ...trafficQuantities,
  ...batchQuantities,
  ...solvedBatchQuantities,
  ...rooflineQuantities,
  ...overheadsQuantities,
  ...floorQuantities,
  ...aloneQuantities,
  ...trainQuantities,
  ...pricesQuantities,
  ...prefillQuantities,
  ...rateCardQuantities,
  ...solvedContextQuantities,
  ...contextQuantities,
  ...storageQuantities,
  ...retentionQuantities,
  ...fleetQuantities,
  ...poolsQuantities,
  ...demandQuantities,
  ...poolRatesQuantities,
  ...scalingLawQuantities,
  ...solvedOptimumQuantities,
  ...racksQuantities,
  ...networkQuantities,
  ...pipelineQuantities,
  ...trainingLayoutQuantities,
  ...trainingMemoryQuantities,
  ...constantQuantities,
];

/** Every quantity, in the order of the sheet: by group, within a group as declared. */
export const quantities: readonly Quantity[] = groups.flatMap((group) => declared.filter((quantity) => quantity.group === group));

export const quantityById: ReadonlyMap<string, Quantity> = new Map(quantities.map((quantity) => [quantity.id, quantity]));

/** A quantity's label; an id that no quantity has stands for itself. */
export const labelOf = (id: string): string => quantityById.get(id)?.label ?? id;

let sealed: ReadonlyMap<string, Node> | undefined;

/** The declared formulas as data, by quantity id: parsed and unit-checked on the first call. Throws if one of them is wrong. */
export const modelFormulas = (): ReadonlyMap<string, Node> => (sealed ??= seal(quantities));
