import { describe, expect, it } from 'vitest';
import { maxPoints, readPoints } from './read-points';

const point = { concurrency: 4, inputTokens: 1024, outputTokens: 128, tpot: 9.85 };

describe('points as they come', () => {
  it.each([
    [
      'with names and tabs',
      'concurrency\tinput tokens\toutput_tokens\tTPOT (ms)\tttft\n4\t1024\t128\t9.85\t90.5',
      { ...point, ttft: 90.5 },
    ],
    ['with commas in the usual order', '4,1024,128,9.85', point],
    ['with semicolons, in another order, quoted', '"tpot";"osl";"isl";"batch"\r\n9.85;128;1024;4\r\n\r\n', point],
    ['without a time to first token in one line', 'batch,input,output,ms per output token,time to first token\n4,1024,128,9.85,', point],
    ['with a cached share', 'batch,input,output,itl,cached\n4,1024,128,9.85,0.5', { ...point, cachedInputShare: 0.5 }],
  ])('are read %s', (_, text, expected) => {
    expect(readPoints(text)).toEqual({ ok: true, points: [expected] });
  });

  it.each([
    ['', 'There are no points. Paste one a line.'],
    [
      'model,batch,input,output,tpot\nx,4,1,1,1',
      'Line 1: "model" is no column of points. Model, chips and plan come from the scenario; leave it out.',
    ],
    ['batch,input,tpot\n4,1,1', 'Line 1: a column with the output tokens is missing; add it.'],
    ['batch,batch,input,output,tpot\n4,4,1,1,1', 'Line 1: a column is named twice; name each once.'],
    ['4,1024,128,9.85\n4,1024,many,9.85', 'Line 2: "many" is not a number, where the output tokens should stand.'],
    ['4,1024,128,9.85\n\n4,1024,,9.85', 'Line 3: the output tokens are missing.'],
    ['4,1024,128,0.00985', 'Line 1: 0.00985 for the milliseconds per output token is outside 0.05 to 100000.'],
    ['4,1024,128', 'Line 1 needs concurrency, input, output and milliseconds per output token.'],
    ['4\t1024\t1024\tfast', 'Line 1: "fast" is not a number, where the milliseconds per output token should stand.'],
    ['batch,input,output,tpot\n4,1,1,1,1', 'Line 2 has 5 figures for 4 columns.'],
  ])('%j is refused whole, with a sentence', (text, sentence) => {
    expect(readPoints(text)).toEqual({ ok: false, problems: [sentence] });
  });

  it('end at a number, and so do the sentences', () => {
    expect(readPoints('4,1024,128,9.85\n'.repeat(maxPoints)).ok).toBe(true);
    expect(readPoints('4,1024,128,9.85\n'.repeat(maxPoints + 1))).toMatchObject({
      problems: [expect.stringContaining(`at most ${maxPoints}`)],
    });
    const reading = readPoints('4,1024,128,9.85\n' + 'x,1,1,1\n'.repeat(30));
    expect(reading.ok ? [] : reading.problems.at(-1)).toBe('10 more lines cannot be read.');
  });
});
