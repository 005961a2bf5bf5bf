import { describe, expect, it } from 'vitest';
import { lastDayOf, newest, staleSentence } from './stale';

const at = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('a date as a source writes it', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-09 (page lists Fable 5.1)', '2026-09-30'],
    ['2026-10+', '2026-10-31'],
    ['2026-Q4', '2026-12-31'],
    ['2025', '2025-12-31'],
  ])('%s', (text, day) => expect(lastDayOf(text)).toBe(at(day)));
  it.each([null, 'autumn', ''])('%s names no day', (text) => expect(lastDayOf(text)).toBeNull());
  it('keeps the newest', () => expect(newest(['2026-09', null, '2026-11-02', '2025'])).toBe('2026-11-02'));
});

describe('a stale figure', () => {
  it('is so from the 91st day of a price list on', () => {
    expect(staleSentence('price list', '2026-08-01', at('2026-10-30'))).toBeUndefined();
    expect(staleSentence('price list', '2026-08-01', at('2026-10-31'))).toMatch(/2026-08-01, more than 90 days/);
  });
  it('is a price without a date', () => expect(staleSentence('rental price', undefined, at('2026-11-24'))).toMatch(/no date/));
  it('is never a data sheet', () => expect(staleSentence('data sheet', '2001-01-01', at('2026-11-24'))).toBeUndefined());
});
