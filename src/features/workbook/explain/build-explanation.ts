import type { WorkbookDocument } from '@/engine/document';
import { explainer, type Explainer, type Explanation } from '@/engine/explain';
import { quantityById } from '@/engine/registry';
import { fullFigure } from '@/lib/format';
import { routes } from '@/lib/routes';
import { notesOf } from '../cell-inputs';
import { errorWords } from '../sheet-rows';
import type { ExplainView, HistoryEntry, RowLink } from '../view-explain';
import { copiesOf } from './copies';
import { equationText, equationView, searchView } from './equation';
import { namingOf, type Naming } from './naming';
import { layerViews, operandView, originOf } from './operands';
import { stepViews } from './steps';
import { trendView } from './trend';

/**
 * Explains one row of one scenario from the same compiled formulas as the sheet.
 * @throws DocumentError on an unknown scenario or row
 */
export const buildExplanation = (
  document: WorkbookDocument,
  scenario: string,
  id: string,
  history: readonly HistoryEntry[] | null,
): ExplainView => explanationView(explainer(document, scenario), scenario, id, history);

/**
 * The same of a scenario that is ready to be explained.
 * @param history what is stored of the cell's changes, the newest first; null where nothing is stored
 * @throws DocumentError on an unknown row
 */
export function explanationView(explained: Explainer, scenario: string, id: string, history: readonly HistoryEntry[] | null): ExplainView {
  const explanation = explained.explain(id);
  const naming = namingOf(explained);
  const link = (other: string): RowLink => ({ id: other, label: naming.label(other) });
  const operands = (ids: readonly string[]) => ids.map((other) => operandView(other, explained, naming));
  const quantity = quantityById.get(id);
  const text = equationText(explanation, explained, naming);
  const equation = equationView(explanation, text);
  const search = searchView(explanation);
  const gives = explained.formulaGives(id);
  const said = {
    ...link(id),
    scenario,
    symbol: naming.symbolMath(id),
    description: quantity?.description ?? 'A row of this workbook.',
    source: quantity?.source ?? 'This workbook',
    ...originOf(id, explained),
    ...valueViews(explanation, naming),
    ...problemView(explanation, naming),
    ...notesOf(id, explained.notes()),
    steps: stepViews(explanation, explained, naming),
    precedents: operands(explanation.precedents),
  };
  return {
    ...said,
    ...(quantity === undefined ? {} : { reference: routes.quantity(id) }),
    ...(equation === undefined ? {} : { equation }),
    ...(search === undefined ? {} : { search }),
    ...(gives === undefined || Number.isNaN(gives) ? {} : { formulaGives: naming.value(id, gives) }),
    layers: layerViews(explanation, explained),
    dependents: explanation.dependents.map(link),
    leaves: operands(explanation.leaves),
    ...trendOf(explanation, explained, naming),
    copies: copiesOf(said, text),
    history,
  };
}

function valueViews({ id, value }: Explanation, naming: Naming): Pick<ExplainView, 'value' | 'full'> {
  if (Number.isNaN(value)) return {};
  const words = quantityById.get(id)?.words !== undefined || !Number.isFinite(value);
  return { value: naming.value(id, value), ...(words ? {} : { full: fullFigure(value, naming.unit(id)) }) };
}

function problemView({ id, error }: Explanation, naming: Naming): Pick<ExplainView, 'problem'> {
  if (error === undefined) return {};
  const message = errorWords({ ...error }, error.root, naming.label);
  return { problem: { message, ...(error.root === id ? {} : { root: { id: error.root, label: naming.label(error.root) } }) } };
}

function trendOf({ id, value }: Explanation, explained: Explainer, naming: Naming): Pick<ExplainView, 'trend'> {
  const strongest = explained.strongest(id);
  const trend = trendView(id, strongest, { input: explained.valueOf(strongest?.id ?? ''), value }, naming);
  return trend === undefined ? {} : { trend };
}
