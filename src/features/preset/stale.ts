/** How long a kind of figure is trusted after its newest date, in days; null: it does not age. */
const trusted = {
  'rental price': 90,
  'price list': 90,
  'device price': 180,
  'data sheet': null,
  'published configuration': null,
  assumption: 365,
  fit: 365,
  measurement: 730,
} as const;

export type AgingPart = keyof typeof trusted;

const day = 86_400_000;

/** "2026-11-22", "2026-09 (a note)", "2026-Q4", "2026": the last day that the text can mean, in ms; null where it names none. */
export function lastDayOf(text: string | null): number | null {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?/.exec(text ?? '');
  if (found === null) return null;
  const [, year, quarter, month, date] = found;
  if (date !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(date));
  const last = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  return Date.UTC(Number(year), last, 0);
}

/** The newest of several dates, as it was written; undefined where none names a day. */
export const newest = (dates: readonly (string | null)[]): string | undefined =>
  dates
    .flatMap((text) => {
      const at = lastDayOf(text);
      return at === null || text === null ? [] : [{ text, at }];
    })
    .toSorted((a, b) => b.at - a.at)[0]?.text;

/** Why a part is to be looked up again, in a sentence; undefined while it is trusted. `now` in ms. */
export function staleSentence(part: AgingPart, date: string | undefined, now: number): string | undefined {
  const days = trusted[part];
  if (days === null) return undefined;
  const at = date === undefined ? null : lastDayOf(date);
  if (at === null) return `The ${part} carries no date: look it up before you rest on it.`;
  const age = Math.floor((now - at) / day);
  return age > days ? `The ${part} is of ${date}, more than ${days} days old: look it up before you rest on it.` : undefined;
}

/** The rule as the page states it. */
export const staleRule =
  'A figure is marked stale, by today’s date, when its newest source is older than it is trusted for: 90 days for a rental price or a price list, 180 for the price of a storage device, a year for an assumption or a fit, two years for a measurement. Data sheets and published configurations do not age. A price without a date is stale.';
