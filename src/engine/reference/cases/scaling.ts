import type { CaseMapping, Cells, Input } from '../published-case';

/** The fitted law, with a plan that serves nobody: the joint optimum is then the training optimum. */
const law = (input: Input): Cells => ({
  lossE: input('E'),
  lossA: input('A'),
  lossB: input('B'),
  lossAlpha: input('alpha'),
  lossBeta: input('beta'),
  rlTokens: 0,
  inferenceTokens: 0,
  pretrainMfu: 1,
  trainPeakFlops: 1e15,
  chipHourPrice: 1,
});
/** Size that a training budget buys best, and its tokens; the solved optimum must agree with this closed form. */
const budget = (input: Input): Cells => ({
  ...law(input),
  activeParams: `= (lossAlpha*lossA/(lossBeta*lossB))^(1/(lossAlpha + lossBeta))*(${input('training_flops') / 6})^(lossBeta/(lossAlpha + lossBeta))`,
  pretrainTokens: `= ${input('training_flops') / 6}/activeParams`,
});

/** Compute-optimal sizes and tokens under a fitted law. */
export const scalingCases: readonly CaseMapping[] = [
  {
    cases: /^chin-approach3-table-/,
    cells: (input) => ({
      ...law(input),
      activeParams: input('params'),
      pretrainTokens: '= (lossBeta*lossB/(lossAlpha*lossA)*activeParams^lossAlpha)^(1/lossBeta)',
    }),
    read: {
      training_flops: 'pretrainFlopsPerParam*optimalActiveParams*optimalPretrainTokens',
      optimal_tokens: 'optimalPretrainTokens',
    },
  },
  {
    cases: /^chin-opt-rounded-gopher-budget$/,
    cells: budget,
    read: { optimal_params: 'optimalActiveParams', optimal_tokens: 'optimalPretrainTokens' },
  },
  {
    cases: /^chin-exponent-besiroglu$/,
    cells: budget,
    read: {
      exponent_a:
        'log(optimalActiveParams/(lossAlpha*lossA/(lossBeta*lossB))^(1/(lossAlpha + lossBeta)))/log(optimalActiveParams*optimalPretrainTokens)',
      tokens_per_param: 'optimalPretrainTokens/optimalActiveParams',
    },
  },
];
