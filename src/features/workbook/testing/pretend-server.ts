import { editsOf } from '../change';
import type { Change } from '../change';
import type { Outcome, Transport } from '../transport';
import type { CellView, WorkbookPatch } from '../view';

type Cell = { readonly text: string | null; readonly version: number; readonly by: string };
type Revision = { readonly mutationId: string; readonly cells: readonly (readonly [rowId: string, cell: Cell])[] };

/**
 * The rules of the server for one scenario "a", in memory: an edit replaces the version that its writer saw, and a
 * mutation id has its effect once. Its network loses answers and goes away when told to.
 */
export class PretendServer {
  readonly history: Revision[] = [];
  readonly #cells = new Map<string, Cell>();
  /** What becomes of the next request. */
  network: () => 'whole' | 'no answer' | 'away' = () => 'whole';

  readonly transport: Transport = {
    send: async (change, mutationId) => {
      await Promise.resolve();
      const fate = this.network();
      if (fate === 'away') throw new Error('away');
      const outcome = this.apply(change, mutationId, 'Ada');
      if (fate === 'no answer') throw new Error('lost');
      return outcome;
    },
    changes: async (revision) => {
      await Promise.resolve();
      if (this.network() !== 'whole') throw new Error('away');
      return this.#since(revision);
    },
  };

  text(rowId: string): string | null {
    return this.#cells.get(rowId)?.text ?? null;
  }

  view(rowId: string): CellView {
    return show(this.#cells.get(rowId));
  }

  apply(change: Change, mutationId: string, by: string): Outcome {
    const before = this.history.length;
    if (this.history.some((revision) => revision.mutationId === mutationId))
      return { ok: true, patch: { from: before, revision: before, cells: [] } };
    const edits = editsOf(change);
    const stale = edits.filter(({ quantityId, over = 0 }) => (this.#cells.get(quantityId)?.version ?? 0) !== over);
    if (stale.length > 0)
      return {
        ok: false,
        reason: 'conflict',
        conflicts: stale.map(({ scenarioId, quantityId, text }) => {
          const now = this.#cells.get(quantityId);
          return {
            scenarioId,
            quantityId,
            mine: text,
            theirs: now?.text ?? null,
            base: null,
            version: now?.version ?? 0,
            by: now?.by ?? '',
          };
        }),
      };
    const cells = edits.map(({ quantityId, text, over = 0 }) => [quantityId, { text, version: over + 1, by }] as const);
    for (const [id, cell] of cells) this.#cells.set(id, cell);
    this.history.push({ mutationId, cells });
    return { ok: true, patch: this.#since(before) ?? { from: before, revision: before, cells: [] } };
  }

  /** Somebody else sets a cell, having seen it as it is. */
  other(quantityId: string, text: string, mutationId: string): void {
    const over = this.#cells.get(quantityId)?.version ?? 0;
    this.apply({ kind: 'cells', edits: [{ scenarioId: 'a', quantityId, text, over }] }, mutationId, 'Bob');
  }

  #since(revision: number): WorkbookPatch | null {
    if (revision === this.history.length) return null;
    const changed = new Set(this.history.slice(revision).flatMap(({ cells }) => cells.map(([id]) => id)));
    return { from: revision, revision: this.history.length, cells: [...changed].map((id) => [id, ['a'], show(this.#cells.get(id))]) };
  }
}

const show = (cell: Cell | undefined): CellView => ({
  state: cell?.text == null ? 'plain' : 'overridden',
  display: cell?.text ?? '1',
  version: cell?.version ?? 0,
  ...(cell?.text == null ? {} : { text: cell.text, by: cell.by }),
});
