import type { ExplainView, OperandView } from '../view-explain';

/** An explanation's equation as text in two languages. */
export type EquationText = {
  /** TeX without delimiters. */
  readonly symbols: string;
  readonly numbers?: string;
  /** "Step time = max(Compute time, Memory time)", in names and in values. */
  readonly named: string;
  readonly valued?: string;
};

type Said = Pick<ExplainView, 'label' | 'scenario' | 'value' | 'problem' | 'from' | 'kind' | 'source' | 'precedents' | 'steps'>;

const headOf = ({ label, scenario, value, problem }: Said): string => `${label}, ${scenario}: ${value ?? problem?.message ?? 'no value'}`;
const took = ({ steps }: Said): readonly string[] => steps.flatMap((step) => step.took ?? []);
const originOf = ({ from, kind }: Pick<OperandView, 'from' | 'kind'>): string =>
  from === kind || kind === 'computed' ? from : `${from}, ${kind}`;

/** Signs that mean something else between the columns of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function markdown(said: Said, equation: EquationText | undefined): string {
  const rows = said.precedents.map((one) => `| ${cell(one.label)} | ${cell(one.value)} | ${cell(originOf(one))} |`);
  return [
    `**${headOf(said)}**`,
    ...(equation === undefined ? [`Value: ${originOf(said)}.`] : [`$$${equation.symbols}$$`]),
    ...(equation?.numbers === undefined ? [] : [`$$${equation.numbers}$$`]),
    ...took(said),
    ...(rows.length === 0 ? [] : [['| Used | Value | From |', '| --- | --- | --- |', ...rows].join('\n')]),
    `Source: ${said.source}`,
  ].join('\n\n');
}

function latex(said: Said, equation: EquationText | undefined): string {
  const lines = [equation?.symbols, equation?.numbers].filter((line) => line !== undefined);
  const comment = `% ${headOf(said).replaceAll('\n', ' ')}`;
  if (lines.length === 0) return comment;
  const unspaced = (tex: string) => tex.replaceAll('\u2009', '\\,').replaceAll('\u2212', '-').replaceAll('µ', '$\\mu$');
  return [comment, ...lines.map((line) => `\\[\n${unspaced(line)}\n\\]`)].join('\n');
}

function plain(said: Said, equation: EquationText | undefined): string {
  return [
    headOf(said),
    ...(equation === undefined ? [`Value: ${originOf(said)}.`] : [equation.named]),
    ...(equation?.valued === undefined ? [] : [equation.valued]),
    ...took(said),
    ...said.precedents.map((one) => `  ${one.label}: ${one.value} (${originOf(one)})`),
    `Source: ${said.source}`,
  ].join('\n');
}

/** The explanation for a document, a paper and a message. */
export const copiesOf = (said: Said, equation: EquationText | undefined): ExplainView['copies'] => ({
  markdown: markdown(said, equation),
  latex: latex(said, equation),
  plain: plain(said, equation),
});
