import type { Preset } from './preset';

const lecturePage = 'https://www.dwarkesh.com/p/reiner-pope';

const assumed = (id: string, label: string, note: string, cells: Preset['cells']): Preset => ({
  kind: 'traffic',
  id,
  label,
  version: '2026-11-22',
  figures: 'assumed',
  note,
  cells,
  sources: [],
});

/** What users send: the lecture's demand, and four kinds of use whose figures are our own starting points. */
export const trafficPresets: readonly Preset[] = [
  {
    kind: 'traffic',
    id: 'lecture',
    label: 'The lecture: 50M tokens a second for 60 days',
    version: '2026-04-29',
    figures: 'assumed',
    note: 'A frontier model served to all users for two months; the prompt is not counted. Context and prompt lengths are left to you.',
    cells: {
      outputTokensPerSecond: 50e6,
      lifetimeDays: 60,
      inputTokensPerOutputToken: 0,
      cachedInputShare: 0,
      peakToAverage: 1,
      growthPerMonth: 0,
    },
    sources: [{ url: lecturePage, date: '2026-04-29', fields: ['outputTokensPerSecond', 'lifetimeDays', 'inputTokensPerOutputToken'] }],
  },
  assumed('chat', 'Chat', 'Turns of a conversation: half of the prompt is found in the cache, the evening peak is twice the mean.', {
    contextLength: 4000,
    promptTokens: 3500,
    requestOutputTokens: 500,
    outputTokensPerSecond: 1e6,
    inputTokensPerOutputToken: 7,
    cachedInputShare: 0.5,
    peakToAverage: 2,
    growthPerMonth: 0,
    lifetimeDays: 180,
  }),
  assumed('agents', 'Agents', 'Long loops over tools: prompts grow with every step and are nearly all cached.', {
    contextLength: 40_000,
    promptTokens: 39_000,
    requestOutputTokens: 1000,
    outputTokensPerSecond: 1e6,
    inputTokensPerOutputToken: 39,
    cachedInputShare: 0.9,
    peakToAverage: 1.5,
    growthPerMonth: 0,
    lifetimeDays: 180,
  }),
  assumed('batch', 'Batch jobs', 'Work that may wait: no peak, no cache, documents in and summaries out.', {
    contextLength: 6000,
    promptTokens: 5500,
    requestOutputTokens: 1000,
    outputTokensPerSecond: 1e6,
    inputTokensPerOutputToken: 5.5,
    cachedInputShare: 0,
    peakToAverage: 1,
    growthPerMonth: 0,
    lifetimeDays: 180,
  }),
  assumed('long-context', 'Long context', 'Questions about whole books and code bases: 200,000 tokens in, half of them cached.', {
    contextLength: 200_000,
    promptTokens: 199_000,
    requestOutputTokens: 2000,
    outputTokensPerSecond: 100_000,
    inputTokensPerOutputToken: 99.5,
    cachedInputShare: 0.5,
    peakToAverage: 1.5,
    growthPerMonth: 0,
    lifetimeDays: 180,
  }),
];
