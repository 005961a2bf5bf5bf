import { lectureLines } from '@/engine/analysis/lecture-lines';
import type { WorkbookDocument } from '@/engine/document';
import { rateCards } from '@/engine/presets/rate-cards';
import { rootSentence } from '@/engine/root-sentence';
import { lineText } from '../analyse/claims-answer';
import { mostCompared } from '../compare/schema';
import type { Named } from '../compare/view';
import { wordsOf, type Words } from '../figures';
import { dotsView, listedBy, stackView } from './bars-view';
import { charts } from './catalogue';
import type { ChartDeclaration, DotsChart, Reader } from './declaration';
import { linesView } from './lines-view';
import { standing, withRows, type Standing } from './measure';
import type { ChartsAsked } from './schema';
import { accuracyNote, variantsOf, type Variant } from './variants';
import type { ChartsPageView, ChartView, ClaimLine } from './view';

const cards: readonly Named[] = rateCards.map(({ id, provider, model }) => ({ id, name: `${provider} ${model}` }));

const cardOf = (asked: string | undefined): Named => {
  const usual = rateCards.find(({ long }) => long !== null)?.id;
  const card = cards.find(({ id }) => id === asked) ?? cards.find(({ id }) => id === usual) ?? cards[0];
  if (card === undefined) throw new Error('There is no rate card.');
  return card;
};

type Workbook = { readonly id: string; readonly name: string; readonly scenarios: readonly Named[] };

/** The charts that are asked for. A chart or scenario that is not there is left out of the question. @throws DocumentError */
export function buildCharts({ id: workbookId, name, scenarios }: Workbook, given: WorkbookDocument, asked: ChartsAsked): ChartsPageView {
  const document = withRows(
    given,
    charts.flatMap(({ rows }) => rows),
  );
  const words = wordsOf(document);
  const wanted = (asked.scenarios ?? []).flatMap((id) => scenarios.filter((scenario) => scenario.id === id));
  const [first] = scenarios;
  if (first === undefined) throw new Error('A workbook has at least one scenario.');
  const over = wanted.length > 0 ? wanted : [first];
  const beside = wanted.length > 0 ? wanted : scenarios.slice(0, mostCompared);
  const lines = variantsOf(document, scenarios, over, asked.both);
  const variants: Readonly<Record<ChartDeclaration['kind'], readonly Variant[]>> = {
    lines,
    stack: variantsOf(document, scenarios, beside, false),
    dots: asked.both ? lines : variantsOf(document, scenarios, beside, false),
  };
  const card = cardOf(asked.card);
  const one = charts.find(({ id }) => id === asked.chart);
  const claimed = lectureLines(variantsOf(document, scenarios, over.slice(0, 1), false)[0]?.ready ?? fail());
  const claims = (chart: ChartDeclaration): ClaimLine[] =>
    claimed
      .filter(({ claim }) => chart.claims.includes(claim))
      .map((line) => ({
        ...{ what: line.what, says: line.says },
        ...{ lecture: lineText(line, line.inLecture, words), here: lineText(line, line.here, words) },
      }));
  return {
    ...{ workbookId, name, asked, scenarios, cards, card },
    drawn: over,
    all: charts.map(({ id, title }) => ({ id, title })),
    charts: (one === undefined ? charts : [one]).map((chart) => ({
      ...viewOf(chart, variants[chart.kind], document, card, words),
      claims: claims(chart),
    })),
  };
}

const fail = (): never => {
  throw new Error('A chart draws at least one scenario.');
};

function viewOf(
  chart: ChartDeclaration,
  variants: readonly Variant[],
  document: WorkbookDocument,
  card: Named,
  words: Words,
): Omit<ChartView, 'claims'> {
  const listed = chart.kind === 'dots' ? cardFor(chart, document, card) : undefined;
  const standings = variants.map(({ ready }) => standing(ready, [...chart.needs, ...chart.mentions, ...drawnRows(chart)]));
  const missing = variants.flatMap(({ label }, i) => lackOf(chart, standings[i], label, words));
  const at = variants.findIndex((_, i) => chart.needs.every((id) => !Number.isNaN(standings[i]?.value(id) ?? NaN)));
  const [variant, own] = [variants[at], standings[at]];
  const caption =
    variant === undefined || own === undefined
      ? `${chart.title} needs more to be set.`
      : chart.caption(readerOf(variant.label, own, listed, words));
  const notes = [...missing, ...(variants.some(({ dashed }) => dashed) ? [accuracyNote] : [])];
  return { id: chart.id, title: chart.title, caption, notes, drawing: drawingOf(chart, variants, listed, card, words) };
}

function drawingOf(
  chart: ChartDeclaration,
  variants: readonly Variant[],
  listed: Standing | undefined,
  card: Named,
  words: Words,
): ChartView['drawing'] {
  if (chart.kind === 'lines') return linesView(chart, variants, words);
  if (chart.kind === 'stack') return stackView(chart, variants, words);
  return dotsView(chart, variants, listed ?? fail(), card, words);
}

const cardFor = (chart: DotsChart, document: WorkbookDocument, card: Named): Standing =>
  listedBy(
    document,
    card.id,
    chart.groups.map(({ listed }) => listed),
  );

/** A caption may speak of any row; only those that it asks for are worked out. */
function readerOf(name: string, own: Standing, listed: Standing | undefined, words: Words): Reader {
  const value = (id: string): number => (listed !== undefined && id.startsWith('observed') ? listed : own).value(id);
  return { name, value, text: (id, given = value(id)) => words.text(id, given) };
}

/** Rows that the picture shows. */
function drawnRows(chart: ChartDeclaration): readonly string[] {
  if (chart.kind === 'lines') return chart.series.map(({ id }) => id);
  return chart.kind === 'stack' ? chart.plans.flatMap(({ ids }) => ids) : chart.groups.map(({ id }) => id);
}

function lackOf(chart: ChartDeclaration, own: Standing | undefined, label: string, words: Words): readonly string[] {
  const lacking = [...chart.needs, ...drawnRows(chart)].map((id) => own?.error(id)).find((error) => error !== undefined);
  return lacking === undefined ? [] : [`${label}: ${rootSentence(lacking, words.label)}`];
}
