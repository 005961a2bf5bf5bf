import { readyScenario } from '@/engine/analysis/ready';
import type { WorkbookDocument } from '@/engine/document';
import type { Words } from '../figures';
import type { Named } from '../compare/view';
import { scaleOf, upAxis } from './axes';
import type { DotsChart, StackChart } from './declaration';
import { standing, type Standing } from './measure';
import type { Variant } from './variants';
import type { DotsView, StackView } from './view';

const over = (value: number, factor: number): number | null => (Number.isFinite(value) ? Number((value / factor).toPrecision(12)) : null);

/** A bar for each plan of each scenario; a plan without a value is left out. @throws DocumentError */
export function stackView(chart: StackChart, variants: readonly Variant[], words: Words): StackView {
  const ids = chart.plans.flatMap((plan) => plan.ids);
  const bars = variants.flatMap(({ label, ready }) => {
    const { value } = standing(ready, ids);
    return chart.plans.map((plan) => ({ label: `${label} · ${plan.label}`, values: plan.ids.map(value) }));
  });
  const known = bars.filter(({ values }) => values.every(Number.isFinite));
  const [first = ''] = ids;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const { factor, unit } = scaleOf(
    first,
    words.unit(first),
    known.map(({ values }) => sum(values)),
  );
  return {
    kind: 'stack',
    label: chart.y,
    unit,
    parts: chart.parts.map(({ label, tone }) => ({ label, hue: tone })),
    bars: known.map(({ label, values }) => ({
      label,
      values: values.map((value) => over(value, factor)),
      total: words.text(first, sum(values)),
    })),
  };
}

/** What a public card lists; its rows rest on nothing of the scenario. @throws DocumentError */
export function listedBy(document: WorkbookDocument, card: string, rows: readonly string[]): Standing {
  const alone = { ...document, scenarios: [{ name: 'Card', presets: { prices: card } }] };
  return standing(readyScenario(alone, 'Card'), rows);
}

/** Figures of each scenario and those that are listed. @throws DocumentError */
export function dotsView(chart: DotsChart, variants: readonly Variant[], listed: Standing, card: Named, words: Words): DotsView {
  const ids = chart.groups.map(({ id }) => id);
  const own = variants.map(({ ready }) => standing(ready, ids));
  const [first = ''] = ids;
  const groups = chart.groups
    .map(({ label, id, listed: at }) => ({ label, values: [...own.map(({ value }) => value(id)), listed.value(at)] }))
    .filter(({ values }) => values.some(Number.isFinite));
  const known = groups.flatMap(({ values }) => values);
  const unit = words.unit(first);
  return {
    kind: 'dots',
    label: chart.y,
    unit,
    x: upAxis(chart.y, unit, known),
    series: [
      ...variants.map(({ label, place }) => ({ label, hue: place, listed: false })),
      { label: card.name, hue: 'plain', listed: true },
    ],
    groups: groups.map(({ label, values }) => ({ label, values: values.map((value) => over(value, 1)) })),
  };
}
