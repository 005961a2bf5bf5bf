import { describe, expect, it } from 'vitest';
import { presetKinds } from '@/engine/document';
import { presetsOf } from '@/engine/presets/catalogue';
import { utilisationFacts } from '@/engine/presets/utilisation';
import { factViews, presetPage, presetSummaries } from './preset-page';

const now = Date.parse('2026-11-24T00:00:00Z');
const all = presetKinds.flatMap((kind) => presetsOf(kind).map(({ id }) => [kind, id] as const));

describe('the page of a preset', () => {
  it.each(all)('%s/%s: every cell with its unit, and nothing made up', (kind, id) => {
    const page = presetPage(kind, id, now);
    const preset = presetsOf(kind).find((candidate) => candidate.id === id);
    expect(page?.cells.map((cell) => cell.id)).toEqual(Object.keys(preset?.cells ?? {}));
    expect(JSON.stringify(page)).not.toMatch(/NaN|undefined|null,"url/);
    for (const cell of page?.cells ?? []) expect(cell.value === 'not published').toBe(preset?.cells[cell.id] === null);
    expect(page?.sources).toBe(preset?.sources);
    expect(page?.date).toMatch(/^\d{4}/);
  });

  it('has none for what does not exist', () => {
    expect(presetPage('hardware', 'constructor', now)).toBeUndefined();
    expect(presetPage('constructor', 'h100-sxm', now)).toBeUndefined();
  });

  it('shows what nobody publishes as such, and rentals with their dates', () => {
    const chip = presetPage('hardware', 'a100-80gb-sxm', now);
    expect(chip?.cells.find(({ id }) => id === 'peakFlops8')?.value).toBe('not published');
    expect(chip?.beside.filter(({ label }) => label.startsWith('Rental'))).toHaveLength(3);
  });
});

describe('stale marks', () => {
  it('come with the date of the request', () => {
    const marked = (at: number) => presetSummaries('prices', at).filter(({ stale }) => stale.length > 0).length;
    expect(marked(Date.parse('2026-01-01T00:00:00Z'))).toBeLessThan(marked(now));
    expect(marked(Date.parse('2028-01-01T00:00:00Z'))).toBe(presetsOf('prices').length);
  });
  it('are none on a data sheet whose chip nobody rents out', () => {
    const later = Date.parse('2040-01-01T00:00:00Z');
    expect(presetSummaries('hardware', later).some(({ stale }) => stale.length === 0)).toBe(true);
  });
});

it('lists every utilisation fact', () => {
  const views = factViews(now);
  expect(views).toHaveLength(utilisationFacts.length);
  expect(views.find(({ id }) => id === 'deepseek-v3-insights-mfu')?.figures).toBe('not published');
});
