import type { ExplainView, OperandView, ShownExplanation } from '../view-explain';

/** Stands in the place of what is hidden from view. */
export const hidden = '•••';

/** An explanation for an audience that must not see prices: neither those of its row nor those that go into it. */
export function maskedExplanation(explanation: ExplainView, isMoney: (rowId: string) => boolean): ShownExplanation {
  const own = isMoney(explanation.id);
  const priced = own || explanation.precedents.some(({ id }) => isMoney(id));
  const operands = (all: readonly OperandView[]) => all.map((one) => (isMoney(one.id) ? { ...one, value: hidden } : one));
  const { equation, trend, formulaGives, value, full, caution, accuracy, ...rest } = explanation;
  return {
    ...rest,
    ...(equation === undefined ? {} : { equation: priced ? { symbols: equation.symbols, text: equation.text } : equation }),
    ...(trend === undefined || own || isMoney(trend.id) ? {} : { trend }),
    ...(formulaGives === undefined || own ? {} : { formulaGives }),
    ...(value === undefined ? {} : { value: own ? hidden : value }),
    ...(full === undefined || own ? {} : { full }),
    ...(caution === undefined || own ? {} : { caution }),
    ...(accuracy === undefined || own ? {} : { accuracy }),
    steps: priced ? [] : rest.steps,
    layers: own ? rest.layers.map((layer) => ({ ...layer, text: hidden })) : rest.layers,
    precedents: operands(rest.precedents),
    leaves: operands(rest.leaves),
    copies: priced ? null : rest.copies,
    history: own ? null : rest.history,
  };
}
