import type { Calibration } from './fit';
import { worthOffering, type EngineVerdict } from './fit-engine-sets';
import type { ErrorSummary } from './fit-errors';
import type { Judged } from './fit-judge';
import type { HalfFit } from './fit-own-measured';
import { commonParameters, fitParameterIds, type FitParameterId, type FitParameters } from './fit-parameters';
import { quantityById } from './registry';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const signed = (share: number): string => `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;

const said: Readonly<Record<FitParameterId, (value: number) => string>> = {
  bandwidthEfficiency: (value) => value.toFixed(2),
  prefillEfficiency: (value) => value.toFixed(2),
  moePrefillPenalty: (value) => value.toFixed(2),
  kernelTime: (value) => `${(value * 1e6).toFixed(1)} µs`,
  sequenceOverhead: (value) => `${(value * 1e9).toFixed(0)} ns`,
  networkEfficiency: (value) => value.toFixed(2),
  collectiveLatency: (value) => `${(value * 1e6).toFixed(1)} µs`,
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, place) => (place === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const errorHead = ['', 'rows', 'mean error', 'median, signed', 'nine in ten within', 'within 25 %'];
const errorRow = (name: string, { rows, mean, median, p90, withinQuarter }: ErrorSummary): readonly string[] => [
  name,
  String(rows),
  percent(mean),
  signed(median),
  percent(p90),
  percent(withinQuarter),
];

const familyMean = (judged: Judged, family: string): string => percent(judged.byFamily.get(family)?.mean ?? NaN);

/** Mean errors of the ways to predict, dense and mixture models apart, as a table. */
export const headline = ({ bare, fitted, fiveFold, leaveModelOut, leaveChipOut }: Calibration): string =>
  table(
    ['', 'mean error', 'dense', 'mixture'],
    (
      [
        ['bare roofline', bare],
        ['one set, 5-fold', fiveFold],
        ['one set, predicted model left out', leaveModelOut],
        ['one set, predicted chip left out', leaveChipOut],
        ['one set, on the rows it was fitted to', fitted],
      ] as const
    ).map(([name, judged]) => [name, percent(judged.all.mean), familyMean(judged, 'dense'), familyMean(judged, 'mixture')]),
  );

const groups = (judged: Judged, bare: Judged, by: 'byModel' | 'byChip' | 'byEngine'): string =>
  table(
    [...errorHead, 'bare roofline'],
    [...judged[by]].map(([name, summary]) => [...errorRow(name, summary), percent(bare[by].get(name)?.mean ?? NaN)]),
  );

const parameterTable = (fitted: FitParameters, sets: ReadonlyMap<string, FitParameters>): string =>
  table(
    ['', 'fitted', 'in the preset', ...sets.keys()],
    fitParameterIds.map((id) => [
      `\`${id}\` ${quantityById.get(id)?.label.toLowerCase() ?? ''}`,
      said[id](fitted[id]),
      said[id](commonParameters[id]),
      ...[...sets.values()].map((set) => said[id](set[id])),
    ]),
  );

const engineTable = (verdicts: ReadonlyMap<string, EngineVerdict>): string =>
  table(
    ['', 'model left out', 'common set', '5-fold', 'common set', 'offered'],
    [...verdicts].map(([engine, verdict]) => [
      engine,
      ...[verdict.leaveModelOut, verdict.fiveFold].flatMap(({ own, common }) => [percent(own), percent(common)]),
      worthOffering(verdict) ? 'yes' : 'no',
    ]),
  );

/** Everything that docs/calibration.md says, from the same functions as the app. */
export const calibrationDocument = (
  found: Calibration,
  sets: ReadonlyMap<string, FitParameters>,
  verdicts: ReadonlyMap<string, EngineVerdict>,
  halves: HalfFit,
): string => {
  const [perKernel, ownPrompt, otherPrompts, steps] = found.firstToken.numbers;
  return `# Calibration

Written by \`npm run docs:calibration\`; do not edit.

## What was fitted, on what

Seven physical numbers, one set for all, to the time per output token of ${found.points.length.toLocaleString('en-US')} published serving points: seven open-weight models, H100, H200
and B200, vLLM, TensorRT-LLM and SGLang, prefill and decode on the same chips of one node. The points and their architecture are in
\`src/engine/measured\`; \`NOTICE\` names their owners, licence and what was changed.

The prediction is \`stepTime\` of the column evaluator that every scenario runs through. A point sets the cells named in
\`src/engine/measured/point-cells.ts\`: batch is the concurrency, the context is the mean prompt and half the mean answer. The fit
minimises Huber's loss on log residuals within physical bounds; a row counts 1/√(rows of its model, chip, engine and precision). Nothing
is random but the deal of the folds, which is seeded.

## Errors of the time per output token

${headline(found)}

Rows of one sweep resemble each other, so the error with the predicted model left out is the one to expect for a model of your own.

### By model, each predicted without it

${groups(found.leaveModelOut, found.bare, 'byModel')}

### By chip, with the predicted model left out

${groups(found.leaveModelOut, found.bare, 'byChip')}

### By engine, with the predicted model left out

${groups(found.leaveModelOut, found.bare, 'byEngine')}

## The numbers

${parameterTable(found.parameters, sets)}

The last columns are sets of one engine each, held near the common one. On rows that no fit saw:

${engineTable(verdicts)}

Only a set that gains more than half a point both ways is offered as a preset. The latency of a collective cannot be told from the time per kernel here and is left at nothing.

## A team's own points

Four numbers (time per kernel, prefill efficiency, bandwidth efficiency, overhead per sequence) are fitted and held near the common set.
Every second point of one model and engine fitted, the points between predicted: ${percent(halves.all.mean)} over ${halves.all.rows} rows.

${table(
  errorHead,
  [...halves.byGroup].map(([name, summary]) => errorRow(name, summary)),
)}

## Time to first token

${(perKernel * 1e6).toFixed(0)} µs a kernel, ${ownPrompt.toFixed(2)} times the own prompt's prefill, ${otherPrompts.toFixed(3)} times that for each request in flight, and ${steps.toFixed(1)} steps: mean error ${percent(found.firstToken.errors.mean)},
${percent(found.firstToken.leaveModelOut.mean)} with the predicted model left out. Queueing and scheduling decide much of it; take it as a rough figure.

## What it does not cover

- Prefill on chips of its own, several nodes, pipeline stages, speculative decoding and cached prompts were not measured.
  \`src/engine/fit-distance.ts\` tells where a scenario does that, or lies outside the measured chips, sizes, batches and contexts.
- Mixtures with attention data parallelism: 22 rows only.
- Bits per cached element are read from launch scripts or assumed; whether times are means or medians is not recorded.
- What remains differs from one engine version to the next (kernel quality), which no few numbers predict.
`;
};
