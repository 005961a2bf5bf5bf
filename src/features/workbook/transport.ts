import type { Change } from './change';
import type { RowProblem } from './row-form';
import type { Moved } from './saver-versions';
import type { WorkbookPatch } from './view';

export type Outcome =
  | { readonly ok: true; readonly patch: WorkbookPatch; readonly moved?: Moved }
  | { readonly ok: false; readonly reason: 'conflict'; readonly conflicts: readonly Conflict[]; readonly step?: number }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusals: readonly Refusal[] }
  | ({ readonly ok: false; readonly reason: 'row'; readonly stale: boolean } & RowProblem)
  | {
      readonly ok: false;
      readonly reason: 'other';
      readonly message: string;
      /** The own revision that cannot be undone or made again. */
      readonly step?: number;
      /** Others changed it: the screen shows what is no longer so. */ readonly stale?: boolean;
    };
export type Conflict = {
  readonly scenarioId: string;
  readonly quantityId: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly base: string | null;
  readonly version: number;
  readonly by: string;
};
export type Refusal = { readonly scenarioId: string; readonly quantityId: string; readonly message: string; readonly at?: number };

/** How changes reach the server. `send` may be called again with the same mutation id and then changes nothing twice. */
export type Transport = {
  readonly send: (change: Change, mutationId: string) => Promise<Outcome>;
  readonly changes: (revision: number) => Promise<WorkbookPatch | null>;
};
