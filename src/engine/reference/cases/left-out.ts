export type LeftOut = { readonly cases: RegExp; readonly reason: string };

/** Published cases that no quantity tells, each with the reason. */
export const leftOutCases: readonly LeftOut[] = [
  {
    cases: /^params-(megatron-gpt3|megatron-1t|llama2-13b|llama3-70b|gpt-oss-120b|deepseek-v3)$/,
    reason:
      'Counts parameters from the widths of an architecture. Ridgebook takes total and active parameters from the model card, whose makers count them, and plans with them; it designs no architecture.',
  },
  {
    cases: /^par-tp-limit-(decode|llama70b-2axes)$/,
    reason:
      'Limits tensor parallelism by the width of the feed-forward matrices, which no quantity holds: the engine times the all-reduce itself and lets the step show when more chips stop paying.',
  },
  {
    cases: /^bubble-dualpipe-table$/,
    reason:
      'Compares zero-bubble and two-way schedules, which split the backward pass. Training here has the plain and the interleaved schedule; other schedules enter through the training utilisation.',
  },
  {
    cases: /^serve-tbo-eplb-multipliers$/,
    reason:
      'Divides one by a measured gain from balancing experts. The engine spreads experts evenly, and imbalance enters through the efficiencies; it predicts no gain to compare.',
  },
];
