import type { PinnedLayer, PresetKind } from '@/engine/document';
import { canonicalJson, sha256 } from '@/server/canonical-json';

export type CellState = { readonly text: string | null; readonly reason: string; readonly version: number };
/** What was chosen, and which figures it had then; `stayed`: the version with later figures that was declined. */
export type ChosenPreset = { readonly id: string; readonly version: string; readonly stayed?: string };
/** By preset kind. */
export type ChosenPresets = Readonly<Partial<Record<PresetKind, ChosenPreset>>>;
export type ScenarioState = {
  readonly name: string;
  readonly note: string;
  readonly position: number;
  readonly baseId: string | null;
  readonly presets: ChosenPresets;
  /** The base as it was when the scenario was pinned to it; absent where it follows. */
  readonly pinned?: readonly PinnedLayer[];
  readonly version: number;
  readonly deleted: boolean;
};
export type RowState = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  readonly position: number;
  readonly version: number;
  readonly deleted?: boolean;
};

/** One thing before and after; null where it was not there. Applied in order, the `after`s give the workbook. */
export type Change =
  | { readonly on: 'workbook'; readonly before: { readonly name: string } | null; readonly after: { readonly name: string } }
  | { readonly on: 'scenario'; readonly id: string; readonly before: ScenarioState | null; readonly after: ScenarioState }
  | { readonly on: 'row'; readonly id: string; readonly before: RowState | null; readonly after: RowState }
  | {
      readonly on: 'cell';
      readonly scenarioId: string;
      readonly quantityId: string;
      readonly before: CellState | null;
      readonly after: CellState;
    };

/** The command that undoes a revision; it goes through the same write path and may meet a conflict like any other. */
export type Inverse =
  | {
      readonly kind: 'setCells';
      readonly edits: readonly {
        readonly scenarioId: string;
        readonly quantityId: string;
        readonly text: string | null;
        readonly reason: string;
        readonly baseVersion: number;
      }[];
    }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'removeScenario' | 'restoreScenario'; readonly scenarioId: string }
  | { readonly kind: 'renameScenario'; readonly scenarioId: string; readonly name: string }
  | { readonly kind: 'setPreset'; readonly scenarioId: string; readonly preset: PresetKind; readonly choice: string | null }
  | { readonly kind: 'setBase'; readonly scenarioId: string; readonly baseId: string | null }
  /** Everything in `changes` goes back to what it was before. */
  | { readonly kind: 'changes' }
  /** The first revision is undone by deleting the workbook. */
  | { readonly kind: 'none' };

export type RevisionBody = {
  readonly changes: readonly Change[];
  readonly inverse: Inverse;
  /** The number of the revision that an undo or a redo answers. */
  readonly of?: number;
  /** The teams, by id, where the workbook moved from one to another. */
  readonly moved?: { readonly from: string; readonly to: string };
};

/** The body as it is stored and hashed. */
export const bodyText = (body: RevisionBody): string => canonicalJson(body);

/** Everything of a revision row that its hash covers. */
export type Hashed = {
  readonly workbookId: string;
  readonly number: number;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: Date;
  readonly kind: string;
  readonly reason: string;
  readonly body: string;
  readonly mutationId: string;
  readonly requestHash: string;
  readonly previousHash: string;
};

/** SHA-256 over the canonical text of a revision, the hash of the one before it included. */
export function revisionHash(row: Hashed): string {
  return sha256(
    canonicalJson({
      workbookId: row.workbookId,
      number: row.number,
      actorId: row.actorId,
      actorName: row.actorName,
      at: row.at.toISOString(),
      kind: row.kind,
      reason: row.reason,
      body: row.body,
      mutationId: row.mutationId,
      requestHash: row.requestHash,
      previousHash: row.previousHash,
    }),
  );
}
