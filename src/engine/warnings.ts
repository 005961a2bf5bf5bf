import { numberText, quantityText } from './number-text';

export type Warning = { readonly id: string; readonly message: string };

type Values = (id: string) => number;

const count = (value: number): string => numberText(Math.round(value));

/** Weights that leave no room for a single sequence, and how many chips would. */
const fit = (value: Values): Warning | undefined => {
  const [weights, chip, share, chips, stages] = ['weightBytes', 'hbmCapacity', 'usableHbmShare', 'chips', 'pipelineStages'].map(value);
  if (weights === undefined || chip === undefined || share === undefined || chips === undefined || stages === undefined) return undefined;
  const room = share * chip * chips * stages;
  if (!(weights > room)) return undefined;
  const needed = Math.ceil(weights / (share * chip * stages));
  const each = stages > 1 ? ' in each pipeline stage' : '';
  return {
    id: 'capacityBatch',
    message: `The weights do not fit: ${quantityText(weights, 'B')} against ${quantityText(room, 'B')} of usable HBM; at least ${count(needed)} chips${each} are needed, not ${count(chips)}.`,
  };
};

const overfull = (value: Values): Warning | undefined => {
  const batch = value('batch');
  const capacity = value('capacityBatch');
  if (!(batch > capacity)) return undefined;
  const held = Math.max(0, Math.floor(capacity));
  return {
    id: 'batch',
    message: `The batch of ${count(batch)} sequences does not fit: at ${count(value('contextLength'))} tokens each, the HBM left by the weights holds ${count(held)}.`,
  };
};

const pastWall = (value: Values): Warning | undefined => {
  const context = value('contextLength');
  const wall = value('contextWall');
  if (!(context >= wall)) return undefined;
  return {
    id: 'contextLength',
    message: `The context of ${count(context)} tokens is past the wall at ${count(wall)}: reading the KV cache takes longer than computing, whatever the batch.`,
  };
};

const spread = (value: Values): Warning | undefined => {
  const domains = value('domainsPerReplica');
  if (!(domains > 1)) return undefined;
  return {
    id: 'chips',
    message: `A replica of ${count(value('chips'))} chips spans ${count(domains)} scale-up domains of ${count(value('scaleUpChips'))}; traffic between them takes the slower scale-out network.`,
  };
};

/** What a plan should know although every figure has a value. `valueOf` gives NaN where there is none, and warns of nothing. */
export const warningsOf = (valueOf: Values): readonly Warning[] => {
  const full = fit(valueOf);
  return [full, full === undefined ? overfull(valueOf) : undefined, pastWall(valueOf), spread(valueOf)].filter((one) => one !== undefined);
};
