import { kvShapes } from './kv-shapes';
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

const unbalanced = (value: Values): Warning | undefined => {
  if (value('balanceBatch') !== Infinity) return undefined;
  return {
    id: 'criticalBatch',
    message: `There is no critical batch at this context: with ${count(value('contextLength'))} tokens of KV to read for each sequence, no batch makes a step compute-bound. The figure leaves KV aside.`,
  };
};

/** Why the price cliff says nothing about the cache, where it says nothing. */
const noCliff = (value: Values): string | undefined => {
  if (value('observedSurcharge') <= 1) return 'the rate card adds nothing for long contexts';
  if (value('contextWall') === Infinity) return 'reading KV stops growing before it outweighs the arithmetic, so this model has no wall';
  const bytes = value('kvBytesFromCliff');
  if (Number.isFinite(bytes) && kvShapes(bytes).length === 0) return `no attention shape keeps ${quantityText(bytes, 'B')} per token`;
  return undefined;
};

const notInvertible = (value: Values): Warning | undefined => {
  const why = noCliff(value);
  if (why === undefined) return undefined;
  return {
    id: 'kvBytesFromCliff',
    message: `The price cannot be turned into bytes: ${why}. The implied KV bytes are no estimate of the model's.`,
  };
};

const notUtilisation = (value: Values): Warning | undefined => {
  const implied = value('impliedDecodeMfu');
  if (!(implied > 1)) return undefined;
  return {
    id: 'impliedDecodeMfu',
    message: `The price cannot be turned into a utilisation: output is listed below input, which would mean ${numberText(100 * implied, 3)} % of what prefill reaches. The two are sold at different margins.`,
  };
};

/** Further apart than this, a tier's drain time and a retention have nothing to do with each other. */
const farApart = 3;

const unexplained =
  (retention: 'retentionShort' | 'retentionLong') =>
  (value: Values): Warning | undefined => {
    const kept = value(retention);
    const drains = ['hbm', 'ddr', 'flash', 'disk'].map((tier) => ({ tier, time: value(`${tier}DrainTime`) }));
    const distance = (time: number): number => Math.abs(Math.log(time / kept));
    const nearest = drains.reduce((best, one) => (distance(one.time) < distance(best.time) ? one : best));
    if (!drains.every(({ time }) => distance(time) > Math.log(farApart))) return undefined;
    return {
      id: `${retention}DrainTier`,
      message: `No tier's drain time explains a retention of ${quantityText(kept, 's', 3)}: the nearest, ${nearest.tier}, drains in ${quantityText(nearest.time, 's', 3)}.`,
    };
  };

/** Where a per cent of tokens lowers the loss by less than a tenth of what a per cent of size would. */
const knee = 10;

const pastKnee = (value: Values): Warning | undefined => {
  const ofSize = (value('lossAlpha') * value('lossA')) / value('activeParams') ** value('lossAlpha');
  const ofTokens = (value('lossBeta') * value('lossB')) / value('pretrainTokens') ** value('lossBeta');
  const times = ofSize / ofTokens;
  if (!(times > knee)) return undefined;
  return {
    id: 'loss',
    message: `The plan is past the knee of the loss law: a per cent more parameters lowers the loss ${numberText(times, 2)} times as much as a per cent more tokens, and the law was fitted nowhere near.`,
  };
};

/** What a plan should know although every figure has a value. `valueOf` gives NaN where there is none, and warns of nothing. */
export const warningsOf = (valueOf: Values): readonly Warning[] => {
  const full = fit(valueOf);
  return [
    full,
    full === undefined ? overfull(valueOf) : undefined,
    ...[
      pastWall,
      unbalanced,
      spread,
      notInvertible,
      notUtilisation,
      unexplained('retentionShort'),
      unexplained('retentionLong'),
      pastKnee,
    ].map((condition) => condition(valueOf)),
  ].filter((one) => one !== undefined);
};
