/** How a solved quantity is found, for readers: what is asked, and the condition that holds at the answer. */
export type SolvedWords = {
  readonly words: string;
  /** TeX; symbols are those of the registry. */
  readonly condition: string;
};

/** By quantity id; a test holds this against the registry. */
export const solvedWords: Readonly<Record<string, SolvedWords>> = {
  balanceBatch: {
    words:
      'The step is asked at trial batches, everything else as it stands. Arithmetic grows with every sequence and so does reading KV; reading the weights does not. The search halves the interval in which arithmetic overtakes memory. Where a sequence reads more KV than its token computes, no batch suffices, and the row says so.',
    condition: 't_F(B^{=}) = t_W(B^{=}) + t_{KV}(B^{=})',
  },
  fastBatch: {
    words:
      'The step is asked at trial batches from 1 on. It never gets shorter with more sequences, so one largest batch still meets the shorter step that fast mode promises. Capacity is not asked.',
    condition: 't_{\\mathrm{step}}(B_{\\mathrm{fast}}) \\le \\frac{t_{\\mathrm{step}}(B)}{v}',
  },
  stepTimeAlone: {
    words: 'The step is computed again with a single sequence in the batch, everything else as it stands.',
    condition: 't_{\\mathrm{step},1} = t_{\\mathrm{step}}(B = 1)',
  },
  secondsPerTokenAlone: {
    words: 'The time per token is computed again with a single sequence in the batch, which pays for the whole replica.',
    condition: 't_{\\mathrm{tok},1} = t_{\\mathrm{tok}}(B = 1)',
  },
  contextWall: {
    words:
      'KV reading and arithmetic of one sequence are asked at trial contexts. The search halves the interval in which reading overtakes computing; from there on no batch makes a step compute-bound. Where reading stops growing with the context, there is no wall.',
    condition: 'R \\cdot \\kappa_r(c^{*}) = \\phi(c^{*})',
  },
  floorAtLongContext: {
    words: 'The cost that no batch amortises is computed again with the long context in place of the mean one.',
    condition: 't_{\\infty,\\mathrm{long}} = t_{\\infty}(c = c_{\\mathrm{long}})',
  },
  floorAtCliff: {
    words: "The cost that no batch amortises is computed again with the context at which the price list's cliff stands.",
    condition: 't_{\\infty,\\mathrm{cliff}} = t_{\\infty}(c = c_{\\mathrm{cliff}})',
  },
  optimalDataLoss: {
    words:
      'A smaller model trained on more tokens can have the same loss. Its training costs more per parameter and its serving less. With the reducible loss held fixed, the search moves it between size and data until a little more of either would cost as much as it saves.',
    condition:
      '\\frac{K_{\\mathrm{pre}} + K_{\\mathrm{rl}} + K_{\\mathrm{inf}}}{K_{\\mathrm{pre}}} = \\frac{\\alpha \\cdot a}{\\beta \\cdot b^{*}}, \\quad a + b^{*} = \\ell - E_0',
  },
};
