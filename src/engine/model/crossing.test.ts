import { describe, expect, it } from 'vitest';
import { largestWhere, smallestWhere, type Condition } from './crossing';

const identity = (trial: Float64Array): readonly Float64Array[] => [trial];
const from =
  (thresholds: readonly number[]): Condition =>
  (_columns, lane, trial) =>
    trial >= (thresholds[lane] ?? NaN);
const upTo =
  (thresholds: readonly number[]): Condition =>
  (_columns, lane, trial) =>
    trial <= (thresholds[lane] ?? NaN);
const range = { from: 1, to: 2 ** 40 };

describe('the smallest value where a condition holds', () => {
  it('is found to the last digit, lane by lane', () => {
    const thresholds = [1.5, 2400, 1 / 3 + 7, 123_456.789, 2 ** 39 + 0.25];
    expect([...smallestWhere(identity, thresholds.length, range, from(thresholds))]).toEqual(thresholds);
  });

  it('is the start where it holds there, and infinite where it never does', () => {
    expect([...smallestWhere(identity, 3, range, from([0.5, Infinity, 10]))]).toEqual([1, Infinity, 10]);
  });

  it('asks for few columns', () => {
    let asked = 0;
    const counting = (trial: Float64Array): readonly Float64Array[] => {
      asked += 1;
      return [trial];
    };
    smallestWhere(counting, 2, range, from([2400.5, 77]));
    expect(asked).toBeLessThan(80);
  });

  it('has no value in a lane that reads none', () => {
    const missing = (trial: Float64Array): readonly Float64Array[] => [trial.map((value, lane) => (lane === 0 ? NaN : value))];
    const [first, second] = smallestWhere(missing, 2, range, from([5, 5]));
    expect(first).toBeNaN();
    expect(second).toBe(5);
  });
});

describe('the largest value where a condition holds', () => {
  it('is found to the last digit, lane by lane', () => {
    const thresholds = [1, 100, 1 / 3 + 7, 123_456.789];
    expect([...largestWhere(identity, thresholds.length, range, upTo(thresholds))]).toEqual(thresholds);
  });

  it('is 0 where it fails at the start, and infinite where it never fails', () => {
    expect([...largestWhere(identity, 3, range, upTo([0.5, Infinity, 10]))]).toEqual([0, Infinity, 10]);
  });

  it('has no value in a lane that reads none', () => {
    const missing = (trial: Float64Array): readonly Float64Array[] => [trial.map(() => NaN)];
    expect(largestWhere(missing, 1, range, upTo([5]))[0]).toBeNaN();
  });
});
