/** The engine over columns: lanes, a table, draws, parse and order. Each with a plain loop over the same formulas in the same run. */
import { evaluate } from '../../src/engine/evaluate';
import { evaluateDocument } from '../../src/engine/evaluate-document';
import { parse } from '../../src/engine/parse';
import { makePlan } from '../../src/engine/plan';
import { quantities } from '../../src/engine/registry';
import { Room } from '../../src/engine/room';
import { findTemplate } from '../../src/engine/templates/catalogue';
import { makeLoop } from './loop';
import { modelColumns } from './model-columns';
import { compared, shortest, type Time } from './timing';

export type Against = { readonly lanes: number; readonly engine: Time; readonly loop: Time; readonly bytesPerLane: number };

const perTurn = 3000;

async function against(lanes: number, varying?: readonly string[], times = 1): Promise<Against> {
  const { definitions, columns } = modelColumns(lanes, varying === undefined ? {} : { varying });
  const plan = makePlan(definitions);
  const room = new Room();
  const loop = await makeLoop(definitions, columns, lanes);
  const out = new Map(loop.outputs.map((id) => [id, new Float64Array(lanes)]));
  const repeat = (run: () => void) => (): void => {
    for (let time = 0; time < times; time += 1) run();
  };
  const [engine, byHand] = compared(
    repeat(() => void evaluate(plan, columns, lanes, room)),
    repeat(() => loop.run(columns, out)),
    perTurn,
  );
  return { lanes, engine, loop: byHand, bytesPerLane: room.bytes / lanes };
}

export type ColumnFigures = {
  readonly formulas: number;
  readonly inputs: number;
  readonly lanes: readonly Against[];
  /** 200 × 200 values of two inputs, every formula. */
  readonly table: Against;
  /** 100,000 draws of ten inputs, six scenarios one after another. */
  readonly draws: Against;
  /** All quantities, those found by searching among them, at 4,096 lanes. */
  readonly searching: Time;
  readonly solved: readonly { readonly id: string; readonly time: Time }[];
  /** Every formula read, ordered and compiled. */
  readonly parse: Time;
  readonly order: Time;
  /** One scenario from the document to all its values. */
  readonly document: Time;
};

const drawnInputs = [
  'contextLength',
  'outputTokensPerSecond',
  'chipHourPrice',
  'margin',
  'cachedInputShare',
  'inputTokensPerOutputToken',
  'obsolescenceProbability',
  'lifetimeDays',
  'hbmBandwidth',
  'peakToAverage',
];

export async function measureColumns(): Promise<ColumnFigures> {
  const most = 4096;
  const solved = modelColumns(most, { searching: true });
  const room = new Room();
  const whole = makePlan(solved.definitions);
  const texts = quantities.flatMap((quantity) => (quantity.kind === 'derived' ? [quantity.formula().text] : []));
  const template = findTemplate('deepseek-v3');
  const [first] = template?.document.scenarios ?? [];
  if (template === undefined || first === undefined) throw new Error('The template deepseek-v3 has no scenario.');
  const single = { ...template.document, scenarios: [first] };
  return {
    formulas: texts.length,
    inputs: quantities.filter((quantity) => quantity.kind === 'given').length,
    lanes: [await against(1), await against(64), await against(most)],
    table: await against(200 * 200, ['contextLength', 'hbmBandwidth']),
    draws: await against(100_000, drawnInputs, 6),
    searching: shortest(() => void evaluate(whole, solved.columns, most, room), perTurn),
    solved: quantities.flatMap((quantity) => {
      if (quantity.kind !== 'solved') return [];
      const plan = makePlan(solved.definitions, [quantity.id]);
      const own = new Room();
      return [{ id: quantity.id, time: shortest(() => void evaluate(plan, solved.columns, most, own), perTurn / 6) }];
    }),
    parse: shortest(() => texts.forEach((text) => parse(text)), perTurn / 2),
    order: shortest(() => void makePlan(solved.definitions), perTurn / 2),
    document: shortest(() => void evaluateDocument(single), perTurn / 2),
  };
}
