/** A term of the field as the product uses it. */
export type Term = {
  readonly term: string;
  /** One or two plain sentences. */
  readonly words: string;
  /** Ids of quantities that put a figure on it. */
  readonly quantities: readonly string[];
  readonly equation?: 1 | 2 | 3 | 4 | 5 | 6 | 7;
};

/** In the order of the alphabet; a test holds it. */
export const glossary: readonly Term[] = [
  {
    term: 'Activation',
    words: 'What a layer hands to the next one. Training keeps activations for the way back, or computes them again.',
    quantities: ['storedActivationBytes', 'activationBytesPerTokenPerLayer'],
  },
  {
    term: 'Active parameters',
    words: 'The weights that one token is multiplied with. In a mixture of experts they are a small part of all weights.',
    quantities: ['activeParams', 'sparsity'],
    equation: 2,
  },
  {
    term: 'All-reduce',
    words: 'Chips that share a layer add up their parts of its result, twice a layer.',
    quantities: ['allReduceTime', 'tensorParallel'],
  },
  {
    term: 'All-to-all',
    words: 'Every token is sent to the chips that hold its experts, and back.',
    quantities: ['allToAllBytesPerChip', 'scaleUpTime', 'scaleOutTime'],
  },
  {
    term: 'Balance batch',
    words: 'The smallest batch at which computing takes as long as reading weights and KV cache together.',
    quantities: ['balanceBatch'],
    equation: 1,
  },
  {
    term: 'Batch',
    words: 'The sequences that one pass advances by a token each. They share the reading of the weights.',
    quantities: ['batch', 'batchMultiple'],
    equation: 4,
  },
  {
    term: 'Cache hit',
    words: 'Input whose KV cache is still held from an earlier request. It is loaded and not computed again.',
    quantities: ['cachedInputShare', 'observedCacheHitPrice'],
  },
  {
    term: 'Calibrated',
    words: 'The fidelity at which efficiencies and overheads are fitted to measured serving points.',
    quantities: ['computeEfficiency', 'bandwidthEfficiency', 'kernelTime'],
  },
  {
    term: 'Capacity batch',
    words: 'The number of sequences whose KV cache fits beside the weights.',
    quantities: ['capacityBatch', 'usableHbmShare'],
  },
  {
    term: 'Chinchilla',
    words: 'The rule of about twenty training tokens for each parameter, which is best if the model is trained and never served.',
    quantities: ['chinchillaTokens', 'overtraining'],
  },
  { term: 'Context length', words: 'The tokens that a new token can look back at.', quantities: ['contextLength'], equation: 3 },
  {
    term: 'Context wall',
    words:
      'The context from which on each sequence reads more KV cache than its token computes, so that no batch makes a step compute-bound.',
    quantities: ['contextWall'],
    equation: 6,
  },
  {
    term: 'Cost pools',
    words: 'What a model costs over its life: pre-training, reinforcement learning, inference.',
    quantities: ['pretrainCost', 'rlCost', 'inferenceCost', 'totalCost'],
    equation: 7,
  },
  {
    term: 'Critical batch',
    words: 'The batch at which computing the active weights takes as long as reading all of them, KV cache left aside.',
    quantities: ['criticalBatch'],
    equation: 5,
  },
  {
    term: 'Decode',
    words: 'Making output, one token of each sequence a step. It is most often bound by memory.',
    quantities: ['stepTime', 'decodeCost', 'decodeMfu'],
    equation: 1,
  },
  {
    term: 'Disaggregated serving',
    words: 'Prompts are computed on other chips than those that decode.',
    quantities: ['disaggregated', 'prefillChips'],
  },
  {
    term: 'Drain time',
    words: 'The time in which a memory can be read once from end to end: its capacity over its bandwidth.',
    quantities: ['hbmDrainTime', 'ddrDrainTime', 'flashDrainTime', 'diskDrainTime'],
  },
  {
    term: 'Expert',
    words: 'One of many feed-forward parts of a layer, of which a router picks a few for each token.',
    quantities: ['experts', 'expertsPerToken'],
  },
  {
    term: 'Fast mode',
    words: 'A dearer tier with smaller batches, whose tokens come sooner.',
    quantities: ['fastBatch', 'fastSpeedup', 'fastPrice'],
  },
  { term: 'FLOP', words: 'One floating-point operation. A multiply-add counts as two.', quantities: ['flopsPerMac', 'flopsPerToken'] },
  {
    term: 'Hardware ratio',
    words: 'Multiply-adds that fit in the time to read one weight. It is about 300 on the chips of several generations.',
    quantities: ['hardwareRatio', 'ridgePoint'],
    equation: 5,
  },
  {
    term: 'HBM',
    words: 'The fast memory in the package of an accelerator. It holds weights and KV cache.',
    quantities: ['hbmCapacity', 'hbmBandwidth'],
  },
  {
    term: 'KV cache',
    words: 'Keys and values of all tokens so far, kept so that they need not be computed again for each new token.',
    quantities: ['kvBytesPerToken', 'kvBytesPerSequence', 'kvReadTime'],
    equation: 3,
  },
  {
    term: 'Latent attention',
    words: 'Attention that keeps one compressed vector a token and layer in place of the keys and values of its heads.',
    quantities: ['latentAttention', 'kvElementsPerTokenPerLayer'],
  },
  { term: 'Margin', words: 'The part of the price that is not cost.', quantities: ['margin', 'grossMargin'] },
  {
    term: 'Memory-bound',
    words: 'A step that waits longer for memory than for arithmetic. More sequences in the batch make its tokens cheaper.',
    quantities: ['memoryTime', 'computeBound'],
    equation: 3,
  },
  {
    term: 'MFU',
    words: 'Model FLOP utilisation: the arithmetic that the model needs over what the chips could do in that time.',
    quantities: ['pretrainMfu', 'decodeMfu'],
  },
  {
    term: 'Mixture of experts',
    words: 'A model whose layers hold many experts and use few of them for a token, so that it has more weights than arithmetic.',
    quantities: ['sparsity', 'experts', 'totalParams'],
  },
  {
    term: 'Obsolescence',
    words: 'The chance that a better model of somebody else takes the demand, at launch or later.',
    quantities: ['obsolescenceProbability', 'obsolescenceHazard', 'survivalShare'],
  },
  {
    term: 'Over-training',
    words: 'Training on more tokens than is best for training alone, because a smaller model is cheaper to serve.',
    quantities: ['overtraining', 'optimalOvertraining'],
    equation: 7,
  },
  {
    term: 'Pipeline stage',
    words: 'A part of the layers on chips of its own. Stages share the weights out, and the KV cache per chip stays the same.',
    quantities: ['pipelineStages', 'kvBytesPerChip', 'trainingBubble'],
  },
  {
    term: 'Prefill',
    words: 'Computing the prompt. All of its tokens pass at once, so arithmetic bounds it.',
    quantities: ['prefillSecondsPerToken', 'prefillCost', 'timeToFirstToken'],
  },
  {
    term: 'Recomputation',
    words: 'Doing arithmetic again in place of keeping its result in memory.',
    quantities: ['checkpointFlopsFactor', 'reversibleFlopsFactor', 'cheapestActivationPlan'],
  },
  {
    term: 'Replica',
    words: 'The chips that hold one copy of the weights and answer together.',
    quantities: ['chips', 'replicaFlops', 'decodeReplicas'],
  },
  {
    term: 'Retention',
    words: 'How long a KV cache is kept after its last use.',
    quantities: ['retentionShort', 'retentionLong', 'retentionShortKeepCost'],
  },
  {
    term: 'Ridge point',
    words: 'Arithmetic over memory traffic at which a chip is held up by neither: where the roofline turns flat.',
    quantities: ['ridgePoint'],
    equation: 1,
  },
  {
    term: 'Roofline',
    words: 'The rule that a computation takes as long as the slower of its arithmetic and its memory traffic.',
    quantities: ['rooflineTime'],
    equation: 1,
  },
  { term: 'Scale-out network', words: 'The slower network between racks or hosts.', quantities: ['scaleOutBandwidth', 'scaleOutPenalty'] },
  {
    term: 'Scale-up domain',
    words: 'Chips on one fast network, a rack or a host.',
    quantities: ['scaleUpChips', 'scaleUpBandwidth', 'domainsPerReplica'],
  },
  {
    term: 'Scaling law',
    words: 'The loss as a function of parameters and training tokens.',
    quantities: ['loss', 'lossAlpha', 'lossBeta'],
  },
  {
    term: 'Sparsity',
    words: 'All parameters over the active ones. The critical batch grows with it.',
    quantities: ['sparsity'],
    equation: 5,
  },
  {
    term: 'Step',
    words: 'One pass through the model, which gives each sequence of the batch a token.',
    quantities: ['stepTime'],
    equation: 1,
  },
  {
    term: 'Storage tier',
    words: 'A kind of memory in which a KV cache can wait: HBM, host memory, flash, disk.',
    quantities: ['ddrHoldCost', 'flashHoldCost', 'diskHoldCost'],
  },
  {
    term: 'Tensor parallelism',
    words: 'Splitting each layer among chips, which must add up their results.',
    quantities: ['tensorParallel', 'allReduceTime'],
  },
  {
    term: 'Time to first token',
    words: 'From the request to the first word of the answer, without a queue.',
    quantities: ['timeToFirstToken'],
  },
  { term: 'Train', words: 'A batch that leaves on a timetable. Who comes too late waits for the next one.', quantities: ['trainInterval'] },
];
