import { parse } from '@/engine/parse';
import { labelOf, quantityById } from '@/engine/registry';
import { texOf } from '@/engine/tex';
import { type MathElement, mathOf } from '@/lib/mathml';
import { valueText } from './conditions';
import { linksTo, type QuantityLink } from './quantity-page';
import { symbolOf } from './symbols';
import { type ExamplePlace, substituted, valueAt, withRows } from './worked-example';

/** One line of the board: a quantity, and its formula as the lecture writes it. */
type Line = { readonly quantity: string; readonly formula: string };
type Board = {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly Line[];
  /** Quantities that a reader asks for next. */
  readonly related: readonly string[];
  readonly chart?: string;
};

const cost = (flops: string, tokens: string, efficiency: string): string =>
  `${flops} * activeParams * ${tokens} / (trainPeakFlops * ${efficiency}) * chipHourPrice / secondsPerHour`;

export const boards: readonly Board[] = [
  {
    number: 1,
    title: 'The step',
    sentence: 'A pass takes as long as the slower of computing and reading memory, since the two overlap.',
    lines: [{ quantity: 'stepTime', formula: 'max(computeTime, memoryTime)' }],
    related: ['computeTime', 'memoryTime', 'rooflineTime', 'balanceBatch'],
    chart: 'Step time against batch',
  },
  {
    number: 2,
    title: 'Computing',
    sentence: 'Every sequence multiplies the active weights once, so arithmetic grows with the batch.',
    lines: [{ quantity: 'computeTime', formula: 'batch * flopsPerMac * activeParams / replicaFlops' }],
    related: ['activeParams', 'flopsPerToken', 'replicaFlops'],
    chart: 'Step time against batch',
  },
  {
    number: 3,
    title: 'Reading',
    sentence: 'The weights are read once for the whole batch, the KV cache once for every sequence.',
    lines: [
      {
        quantity: 'memoryTime',
        formula: '(totalParams * weightBytesPerParam + batch * contextLength * kvBytesPerToken) / replicaBandwidth',
      },
    ],
    related: ['weightReadTime', 'kvReadTime', 'kvBytesPerToken', 'contextLength'],
    chart: 'Step time against batch',
  },
  {
    number: 4,
    title: 'The cost of a token',
    sentence: 'A step makes one token for each sequence, so a token costs the step shared among the batch.',
    lines: [{ quantity: 'secondsPerToken', formula: 'stepTime / batch' }],
    related: ['floorSecondsPerToken', 'decodeCost', 'outputPrice'],
    chart: 'Price tiers',
  },
  {
    number: 5,
    title: 'The critical batch',
    sentence:
      'Reading all weights is paid for once the batch reaches the ratio of the hardware, about 300, times the sparsity of the model.',
    lines: [{ quantity: 'criticalBatch', formula: 'hardwareRatio * totalParams / activeParams' }],
    related: ['hardwareRatio', 'sparsity', 'capacityBatch', 'balanceBatch'],
    chart: 'Step time against batch',
  },
  {
    number: 6,
    title: 'The price cliff, read backwards',
    sentence:
      'If a price list charges more beyond a context because reading KV overtakes computing there, it tells how many bytes a token keeps.',
    lines: [{ quantity: 'kvBytesFromCliff', formula: 'activeParams * weightBytesPerParam / (hardwareRatio * cliffContext)' }],
    related: ['contextWall', 'cliffContext', 'longContextSurcharge'],
    chart: 'Price tiers',
  },
  {
    number: 7,
    title: 'Three equal pools',
    sentence: 'Effort is spent best where pre-training, reinforcement learning and inference cost about the same.',
    lines: [
      { quantity: 'pretrainCost', formula: cost('pretrainFlopsPerParam', 'pretrainTokens', 'pretrainMfu') },
      { quantity: 'rlCost', formula: cost('rlFlopsPerParam', 'rlTokens', '(pretrainMfu * rlRelativeEfficiency)') },
      {
        quantity: 'inferenceCost',
        formula: cost('inferenceFlopsPerParam', 'inferenceTokens', '(pretrainMfu * inferenceRelativeEfficiency)'),
      },
    ],
    related: ['poolImbalance', 'balancedPretrainTokens', 'balancedRlTokens', 'overtraining'],
    chart: 'Cost pools',
  },
];

export type BoardLine = {
  readonly id: string;
  readonly label: string;
  readonly math: MathElement;
  readonly numbers?: MathElement;
  /** The board's value, or why it has none. */
  readonly value: string;
  /** What the product's own row says, which counts more than the board where the scenario asks for it. */
  readonly row: string;
  readonly same: boolean;
};
export type BoardView = Pick<Board, 'number' | 'title' | 'sentence' | 'chart'> & {
  readonly lines: readonly BoardLine[];
  readonly related: readonly QuantityLink[];
};

const rowId = (number: number, line: number): string => `board${number}line${line}`;

/** The board's lines as rows of a document. */
const boardRows = boards.flatMap(({ number, lines }) =>
  lines.map(({ quantity, formula }, line) => ({
    id: rowId(number, line),
    label: labelOf(quantity),
    unit: quantityById.get(quantity)?.unit.text ?? '1',
    formula,
  })),
);

function lineView({ quantity: id, formula }: Line, value: unknown, message: string | undefined, place: ExamplePlace): BoardLine {
  const quantity = quantityById.get(id);
  const parsed = parse(formula);
  if (quantity === undefined || !parsed.ok) throw new Error(`The board's line for ${id} cannot be read.`);
  const text = typeof value === 'number' ? valueText(quantity, value) : undefined;
  const row = valueAt(place, id);
  return {
    ...{ id, label: quantity.label, row },
    math: mathOf(`${quantity.symbol} = ${texOf(parsed.node, { symbol: symbolOf })}`, true),
    ...(text === undefined ? {} : { numbers: substituted(place, id, parsed.node, text) }),
    value: text ?? message ?? 'There is no value here.',
    same: text === row,
  };
}

/** The seven equations with the numbers of a scenario. */
export function boardViews(place: ExamplePlace): readonly BoardView[] {
  const result = withRows(place, boardRows);
  return boards.map(({ number, title, sentence, lines, related, chart }) => ({
    ...{ number, title, sentence },
    ...(chart === undefined ? {} : { chart }),
    lines: lines.map((line, index) => {
      const id = rowId(number, index);
      const root = result?.errors[id]?.root;
      const waits = root === undefined ? undefined : `Waits for ${quantityById.get(root)?.label ?? line.quantity}.`;
      return lineView(line, result?.values[id], waits, place);
    }),
    related: linksTo(related),
  }));
}
