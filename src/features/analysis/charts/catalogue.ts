import type { ChartDeclaration } from './declaration';
import { costByContext, storageTiers } from './declared/context';
import { moeRack, pipelineMemory, trainingMemory } from './declared/layout';
import { costPools, overtrainingByLifetime, overtrainingByRisk, priceTiers } from './declared/pools';
import { costByBatch, priceLatency, stepTime } from './declared/roofline';

/** Every chart of a workbook, in the order in which the page shows them. */
export const charts: readonly ChartDeclaration[] = [
  costPools,
  stepTime,
  costByBatch,
  priceLatency,
  priceTiers,
  costByContext,
  storageTiers,
  moeRack,
  pipelineMemory,
  overtrainingByRisk,
  overtrainingByLifetime,
  trainingMemory,
];
