import { figure } from '@/lib/format';
import type { DotsChart, LinesChart, Reader, StackChart } from '../declaration';

function split({ name, value, text }: Reader): string {
  const imbalance = value('poolImbalance');
  const saving = value('optimalSaving');
  const optimum = `the cheapest plan of the same loss has ${text('optimalActiveParams')} active and ${text('optimalPretrainTokens')}`;
  const balanced = imbalance < 1.01;
  const pools = balanced
    ? 'the three pools cost the same, as equation 7 asks'
    : `the largest pool costs ${figure(imbalance)} times the smallest, where equation 7 asks for 1`;
  if (Number.isNaN(saving)) return `${name}: ${text('totalCost')}; ${pools}.`;
  const rule = figure((100 * saving) / (1 - saving));
  return `${name}: ${text('totalCost')}; ${pools}, and ${balanced ? 'that rule' : 'that'} costs ${rule} % more than the optimum: ${optimum}.`;
}

const dollars = (id: string, label: string, formula: string) => ({ id, label, unit: 'USD', formula });

export const costPools: StackChart = {
  kind: 'stack',
  id: 'pools',
  title: 'Cost pools',
  rows: [
    dollars('drawnEqualPretrain', 'Pre-training', 'inferenceCost*poolWeightPretrain/poolWeightInference'),
    dollars('drawnEqualRl', 'RL', 'inferenceCost*poolWeightRl/poolWeightInference'),
    dollars('drawnOptimalPretrain', 'Pre-training', 'pretrainCost*optimalActiveParams*optimalPretrainTokens/(activeParams*pretrainTokens)'),
    dollars('drawnOptimalRl', 'RL', 'rlCost*optimalActiveParams/activeParams'),
    dollars('drawnOptimalInference', 'Inference', 'inferenceCost*optimalActiveParams/activeParams'),
  ],
  needs: ['pretrainCost', 'rlCost', 'inferenceCost', 'totalCost', 'poolImbalance'],
  mentions: ['optimalSaving', 'optimalActiveParams', 'optimalPretrainTokens'],
  caption: split,
  claims: ['c7-equal-costs'],
  y: 'Cost',
  parts: [
    { label: 'Pre-training', tone: 'pretrain' },
    { label: 'RL', tone: 'rl' },
    { label: 'Inference', tone: 'inference' },
  ],
  plans: [
    { label: 'this plan', ids: ['pretrainCost', 'rlCost', 'inferenceCost'] },
    { label: 'equal pools', ids: ['drawnEqualPretrain', 'drawnEqualRl', 'inferenceCost'] },
    { label: 'true optimum', ids: ['drawnOptimalPretrain', 'drawnOptimalRl', 'drawnOptimalInference'] },
  ],
};

function tiers({ name, value, text }: Reader): string {
  const [own, listed] = [value('outputPrice'), value('observedOutputPrice')];
  const sells = `${name}: output can be sold at ${text('outputPrice')}, ${figure(own / value('inputPrice'))} times its input price`;
  if (!(listed > 0)) return `${sells}; choose a rate card to hold it against.`;
  return own <= listed
    ? `${sells}; the card lists ${figure(listed / own)} times that.`
    : `${sells}; the card lists ${text('observedOutputPrice')}, less than that.`;
}

const listed = (id: string, label: string, formula: string) => ({ id, label, unit: 'USD/Mtok', formula });

export const priceTiers: DotsChart = {
  kind: 'dots',
  id: 'price-tiers',
  title: 'Price tiers against a public rate card',
  rows: [
    listed('drawnListedFast', 'Fast output', 'observedOutputPrice*observedFastMultiple'),
    listed('drawnListedSlow', 'Slow output', 'observedOutputPrice*(1 - observedBatchDiscount)'),
    listed('drawnListedLong', 'Long context', 'observedOutputPrice*observedSurcharge'),
  ],
  needs: ['outputPrice', 'inputPrice'],
  mentions: ['observedOutputPrice'],
  caption: tiers,
  claims: [],
  y: 'Price',
  groups: [
    { label: 'Input', id: 'inputPrice', listed: 'observedInputPrice' },
    { label: 'Output', id: 'outputPrice', listed: 'observedOutputPrice' },
    { label: 'Fast output', id: 'fastPrice', listed: 'drawnListedFast' },
    { label: 'Slow output', id: 'slowPrice', listed: 'drawnListedSlow' },
    { label: 'Long context', id: 'longContextPrice', listed: 'drawnListedLong' },
  ],
};

const training = {
  kind: 'lines',
  rows: [
    { id: 'drawnBalancedOver', label: 'Equal pools', unit: '1', formula: 'balancedPretrainTokens/chinchillaTokens' },
    { id: 'drawnOptimalSize', label: 'Optimal size over yours', unit: '1', formula: 'optimalActiveParams/activeParams' },
  ],
  needs: ['overtraining', 'drawnBalancedOver', 'optimalOvertraining', 'optimalActiveParams'],
  claims: ['c7-equal-costs'],
  hold: [],
  y: 'Times Chinchilla, times your size',
  series: [
    { id: 'drawnBalancedOver', label: 'Tokens, equal pools', tone: 'pretrain' },
    { id: 'optimalOvertraining', label: 'Tokens, true optimum', tone: 'inference' },
    { id: 'drawnOptimalSize', label: 'Optimal size over yours', tone: 'rl' },
  ],
  lead: 'optimalOvertraining',
  timed: false,
  beside: [
    { id: 'optimalActiveParams', label: 'Optimal active parameters', tone: 'plain' },
    { id: 'overtraining', label: 'Your plan', tone: 'plain' },
  ],
  levels: [{ at: 1, label: 'Chinchilla' }],
  points: [],
} as const;

const over = ({ value, text }: Reader): string =>
  `equal pools train ${figure(value('drawnBalancedOver'))} times beyond Chinchilla, the optimum of your loss ${figure(value('optimalOvertraining'))} times with ${text('optimalActiveParams')} active`;

export const overtrainingByRisk: LinesChart = {
  ...training,
  id: 'overtraining-risk',
  mentions: ['obsolescenceProbability'],
  title: 'Over-training against the risk of obsolescence',
  caption: (read) =>
    `${read.name}: with a chance of ${figure(100 * read.value('obsolescenceProbability'))} % to be overtaken at launch, ${over(read)}.`,
  sweep: { quantity: 'obsolescenceProbability', from: 0, to: 0.95, most: 1, reach: ['obsolescenceProbability'], times: 1, whole: false },
  x: { id: 'obsolescenceProbability', label: 'Chance of being overtaken at launch', tone: 'plain' },
  log: false,
  marks: [{ at: 'obsolescenceProbability', label: 'you' }],
};

export const overtrainingByLifetime: LinesChart = {
  ...training,
  id: 'overtraining-lifetime',
  mentions: ['lifetimeDays'],
  title: 'Over-training against lifetime',
  caption: (read) => `${read.name}: serving for ${figure(read.value('lifetimeDays'))} days, ${over(read)}.`,
  sweep: { quantity: 'lifetimeDays', from: 7, to: 1000, most: 1e5, reach: ['lifetimeDays'], times: 4, whole: false },
  x: { id: 'lifetimeDays', label: 'Days in service', tone: 'plain' },
  log: true,
  marks: [{ at: 'lifetimeDays', label: 'you' }],
};
