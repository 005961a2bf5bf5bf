import { describe, expect, it } from 'vitest';
import { readRateCard } from './rate-card-text';

const whole = {
  input: 3,
  output: 15,
  cached: 0.3,
  tiers: [
    { beyond: 200_000, input: 6, output: 22.5 },
    { beyond: 500_000, input: 9, output: 30 },
  ],
  cacheWrites: [
    { retention: 300, price: 3.75 },
    { retention: 3600, price: 6 },
  ],
  cacheStorage: 1,
  batchDiscount: 0.5,
  fast: { multiple: 6, speedup: 2.5 },
};

describe('a pasted rate card', () => {
  it.each([
    [
      'as a price page writes it',
      `Our model\nInput (≤ 200K tokens): $3 / MTok\nInput (> 200K tokens): $6 / MTok\nOutput (≤ 200K tokens): $15 / MTok
       Output (> 200K tokens): $22.50 / MTok\nOver 500k: input $9, output $30\nPrompt caching writes, 5-minute: $3.75 / MTok
       Prompt caching writes, 1 hour: $6 per million tokens\nCache hits: $0.30\nCache storage: $1 per million tokens per hour
       Batch API: 50% off\nFast mode: 6x the price at 2.5x the speed`,
    ],
    [
      'as a person types it',
      'input 3; output 15; above 200k input 6 output 22,5; beyond 0.5M input 9 output 30; cached 0,30; cache write 300 s 3.75; cache write 60 min 6; storage 1; batch 0.5x; fast 6× 2,5×',
    ],
  ])('is read %s', (_, text) => {
    expect(readRateCard(text)).toEqual({ ok: true, card: whole });
  });

  it.each([
    ['Input $3', /input and one of output/],
    ['Input 3\nOutput 15\nSeats 20', /"Seats 20" is no price/],
    ['Input 3\nOutput 15\nAbove 200k input 6', /Beyond 200000 tokens one price is missing/],
    ['Input 3\nOutput 15\nCache writes 3.75', /"Cache writes 3.75" is no price/],
    ['Input 3\nOutput 15\nFast 6x', /"Fast 6x" is no price/],
    [Array.from({ length: 41 }, () => 'Input 3').join('\n'), /at most 40 lines/],
  ])('is refused with a sentence: %s', (text, sentence) => {
    expect(readRateCard(text)).toEqual({ ok: false, message: expect.stringMatching(sentence) });
  });
});
