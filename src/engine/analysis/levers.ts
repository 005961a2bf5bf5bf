import type { WorkbookDocument } from '../document';
import { labelIn, rootSentence } from '../root-sentence';
import { levers } from './lever-list';
import { mustKnow, readyScenario, runWith, type Ready } from './ready';

export type PulledLever = {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  /** Cells that pull it, to be typed into a scenario of its own. */
  readonly cells: Readonly<Record<string, number>>;
  readonly value: number;
  /** Share of the result that it saves; negative where it costs. */
  readonly saving: number;
  /** Tokens a second that a reader sees, over what they were; NaN where unknown. */
  readonly speed: number;
};

export type LeverTable = {
  readonly now: number;
  /** Largest saving first. */
  readonly pulled: readonly PulledLever[];
  readonly idle: readonly { readonly id: string; readonly label: string; readonly reason: string }[];
};

const speedId = 'tokensPerSecondPerUser';

/** Every row at once: one plan serves all readings. */
const readsOf = (ready: Ready): ((id: string) => number) => {
  const run = runWith(ready, new Map(), [...ready.definitions.keys()], 1);
  return (id) => run.column(id)[0] ?? NaN;
};

/** What each common lever saves of a cost, each pulled alone. Throws `DocumentError` on an unknown scenario or result. */
export const pullLevers = (document: WorkbookDocument, name: string, result: string): LeverTable => {
  const ready = readyScenario(document, name);
  mustKnow(ready, [result]);
  const read = readsOf(ready);
  const called = labelIn(ready.vocabulary);
  const now = read(result);
  const pulled: PulledLever[] = [];
  const idle: { id: string; label: string; reason: string }[] = [];
  for (const { id, label, what, cells: pull } of levers) {
    const cells = pull(read);
    if (typeof cells === 'string') {
      idle.push({ id, label, reason: cells });
      continue;
    }
    const unknown = Object.entries(cells).find(([, cell]) => !Number.isFinite(cell));
    if (unknown !== undefined) {
      idle.push({ id, label, reason: `${called(unknown[0])} has no value in ${name}.` });
      continue;
    }
    const run = runWith(ready, new Map(Object.entries(cells)), [result, speedId], 1);
    const value = run.column(result)[0] ?? NaN;
    const error = run.errorAt(result, 0);
    if (Number.isNaN(value))
      idle.push({ id, label, reason: error === undefined ? `${called(result)} has no value then.` : rootSentence(error, called) });
    else pulled.push({ id, label, what, cells, value, saving: 1 - value / now, speed: (run.column(speedId)[0] ?? NaN) / read(speedId) });
  }
  return { now, pulled: pulled.toSorted((a, b) => b.saving - a.saving), idle };
};
