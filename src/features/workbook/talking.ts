import type { Subject } from '@/features/comment/schema';
import type { Talk } from '@/features/comment/view';
import type { ReviewAnswer } from '@/features/review/mutations';
import type { DecideByLink } from '@/features/review/schema';
import { headerRow, labelColumn, type Place } from './components/sheet/place';

export type OpinionGiven = Pick<DecideByLink, 'requestId' | 'verdict' | 'reason'>;

/** How what is said reaches the server. Each throws what the network throws. */
export type TalkTransport = {
  readonly list: () => Promise<Talk>;
  readonly begin: (subject: Subject, text: string) => Promise<unknown>;
  readonly answer: (threadId: string, text: string) => Promise<unknown>;
  readonly edit: (commentId: string, text: string) => Promise<unknown>;
  readonly remove: (commentId: string) => Promise<unknown>;
  /** By a link alone: what its holder thinks of the version under review. */
  readonly decide?: (opinion: OpinionGiven) => Promise<ReviewAnswer>;
  readonly resolve: (threadId: string, resolved: boolean) => Promise<unknown>;
};

/** What is said about a workbook, and what the comments panel is about. */
export type Talking = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Null: the panel is closed. */
  readonly subject: () => Subject | null;
  readonly open: (subject: Subject) => void;
  readonly close: () => void;
  /** Null until it was fetched. */
  readonly talk: () => Talk | null;
  /** Why it could not be fetched. */
  readonly problem: () => string | null;
  readonly load: () => Promise<void>;
  /** The number that the server tells with every look for changes: another one than here means that something was said. */
  readonly heard: (talk: number) => void;
  /** Does one thing and shows what came of it. @returns why it failed, or null */
  readonly act: (work: (transport: TalkTransport) => Promise<unknown>) => Promise<string | null>;
  /** Absent where it is known who speaks; else the name that they give themselves. */
  readonly name?: { readonly read: () => string; readonly write: (name: string) => void };
  /** Columns of a row that have open threads, as one text that stays the same until it changes. */
  readonly marked: (row: string) => string;
};

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.on === b.on &&
  ('scenarioId' in a ? a.scenarioId : '') === ('scenarioId' in b ? b.scenarioId : '') &&
  ('quantityId' in a ? a.quantityId : '') === ('quantityId' in b ? b.quantityId : '') &&
  ('chart' in a ? a.chart : '') === ('chart' in b ? b.chart : '');

/** Where in the sheet a subject stands; null for what stands beside it. */
export function placeOfSubject(subject: Subject): Place | null {
  if (subject.on === 'cell') return { row: subject.quantityId, column: subject.scenarioId };
  if (subject.on === 'row') return { row: subject.quantityId, column: labelColumn };
  return subject.on === 'scenario' ? { row: headerRow, column: subject.scenarioId } : null;
}

function marksOf(talk: Talk): ReadonlyMap<string, string> {
  const places = talk.threads.flatMap(({ resolved, subject }) => (resolved === null ? (placeOfSubject(subject) ?? []) : []));
  const marks = new Map<string, string>();
  for (const { row, column } of places) marks.set(row, marks.has(row) ? `${marks.get(row) ?? ''} ${column}` : column);
  return marks;
}

/** @param explain a sentence for an answer that did not come */
export function createTalking(transport: TalkTransport, explain: (error: unknown) => string): Talking {
  const listeners = new Set<() => void>();
  let subject: Subject | null = null;
  let talk: Talk | null = null;
  let problem: string | null = null;
  let marks: ReadonlyMap<string, string> = new Map();
  let asked = 0;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const load = async () => {
    asked += 1;
    const mine = asked;
    try {
      const answer = await transport.list();
      if (mine !== asked) return;
      [talk, problem, marks] = [answer, null, marksOf(answer)];
    } catch (error) {
      if (mine === asked) problem = explain(error);
    }
    tell();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    subject: () => subject,
    open: (next) => {
      subject = next;
      tell();
    },
    close: () => {
      subject = null;
      tell();
    },
    talk: () => talk,
    problem: () => problem,
    load,
    heard: (number) => {
      if (talk !== null && talk.talk !== number) void load();
    },
    act: async (work) => {
      try {
        await work(transport);
      } catch (error) {
        return explain(error);
      }
      await load();
      return null;
    },
    marked: (row) => marks.get(row) ?? '',
  };
}
