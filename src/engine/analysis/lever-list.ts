/** Reads a row of the scenario; NaN where it has no value. */
export type Read = (id: string) => number;

export type Lever = {
  readonly id: string;
  readonly label: string;
  /** What is changed, in a sentence. */
  readonly what: string;
  /** Cells that pull the lever, or why it cannot be pulled here. */
  readonly cells: (read: Read) => Readonly<Record<string, number>> | string;
};

const halfGap = 0.5;
const lookBack = 8192;

/** What operators commonly do to pay less for the same answers. */
export const levers: readonly Lever[] = [
  {
    id: 'shorterPrompts',
    label: 'Shorter prompts',
    what: 'A quarter fewer prompt tokens, and that much less context in decode.',
    cells: (read) => ({
      promptTokens: 0.75 * read('promptTokens'),
      inputTokensPerOutputToken: 0.75 * read('inputTokensPerOutputToken'),
      contextLength: Math.max(1, read('contextLength') - 0.25 * Math.min(read('promptTokens'), read('contextLength'))),
    }),
  },
  {
    id: 'moreCacheHits',
    label: 'More cache hits',
    what: 'Half of the prompt tokens that now miss the cache are found in it.',
    cells: (read) =>
      read('cachedInputShare') >= 1
        ? 'Every prompt token is found in the cache already.'
        : { cachedInputShare: read('cachedInputShare') + halfGap * (1 - read('cachedInputShare')) },
  },
  {
    id: 'batchApi',
    label: 'Batch API',
    what: 'Work that can wait moves into the valleys, so that the peak is half as far above the mean.',
    cells: (read) =>
      read('peakToAverage') <= 1
        ? 'The load is even already; there is no peak to move.'
        : { peakToAverage: 1 + halfGap * (read('peakToAverage') - 1) },
  },
  {
    id: 'biggerBatch',
    label: 'Bigger batch',
    what: 'Twice as many sequences at once, as far as they fit.',
    cells: (read) => {
      const batch = Math.min(2 * read('batch'), Math.max(1, Math.floor(read('capacityBatch'))));
      return batch > read('batch') ? { batch } : 'The batch fills the memory already.';
    },
  },
  {
    id: 'lowerPrecision',
    label: 'Lower precision',
    what: 'Weights of half the bits, multiplied in the narrower format where the chip has it.',
    cells: (read): Readonly<Record<string, number>> | string => {
      const format = read('weightFormat') === 16 ? 8 : 4;
      const weightBytesPerParam = 0.5 * read('weightBytesPerParam');
      if (weightBytesPerParam < 0.25) return 'The weights have less than half a byte each already.';
      return Number.isNaN(read(`peakFlops${format}`)) || read('weightFormat') === 4
        ? { weightBytesPerParam }
        : { weightBytesPerParam, weightFormat: format };
    },
  },
  {
    id: 'smallerCache',
    label: 'KV cache of half the bytes',
    what: 'Keys and values in a format of half the width.',
    cells: (read) => ({ kvBytesPerToken: 0.5 * read('kvBytesPerToken') }),
  },
  {
    id: 'sparseAttention',
    label: 'Sparse attention',
    what: `Beyond ${lookBack} tokens, reads grow with the square root of the context.`,
    cells: (read) => {
      if (read('contextLength') <= lookBack) return `The context is not longer than ${lookBack} tokens.`;
      return read('sparseExponent') <= halfGap && read('sparseKnee') <= read('contextLength')
        ? 'Attention is sparse already.'
        : { sparseKnee: lookBack, sparseExponent: halfGap };
    },
  },
  {
    id: 'moreChips',
    label: 'More chips in the domain',
    what: 'Twice the chips under one replica, in a domain of twice the size.',
    cells: (read) => ({ chips: 2 * read('chips'), scaleUpChips: Math.max(read('scaleUpChips'), 2 * read('chips')) }),
  },
];
