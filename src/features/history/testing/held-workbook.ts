import { type Held, afterChanges, cellChange, cellKey, liveIn } from '../schema-held';
import type { Change, RevisionBody, ScenarioState } from '../schema';
import { unsound } from '../schema-sound';
import { nextSteps, type Step } from '../steps';
import { undoPlan } from '../undo-plan';
import { basePlan, detachPlan, layersFrom, movePlan, type Planned, removePlan } from '@/features/scenario/mutations-plan';
import type { Done } from './operations';
import type { Shown } from './simple-model';

type Revision = Step & { readonly actor: string; readonly body: RevisionBody };

const idOf = (place: number): string => `s${place}`;
const scenario = (place: number, baseId: string | null): ScenarioState => ({
  ...{ name: `Scenario ${place}`, note: '', position: place, baseId, presets: {}, version: 1, deleted: false },
});

/** The application's own rules, with the workbook and its history in memory instead of a store. */
export class HeldWorkbook {
  #held: Held = {
    name: 'Plan',
    scenarios: new Map([0, 1, 2].map((place) => [idOf(place), scenario(place, place === 0 ? null : idOf(0))])),
    rows: new Map(),
    cells: new Map(),
  };
  readonly #history: Revision[] = [];
  readonly #forgetAuthors: boolean;

  /** @param forgetAuthors leaves the defence out that keeps an undo from another's value */
  constructor(forgetAuthors = false) {
    this.#forgetAuthors = forgetAuthors;
  }

  shown(): Shown {
    return liveIn(this.#held).map(({ id, baseId, pinned }) => {
      const values: Record<string, string> = {};
      for (const layer of layersFrom(this.#held, id).toReversed()) Object.assign(values, layer.cells);
      return { place: Number(id.slice(1)), base: baseId === null ? null : Number(baseId.slice(1)), pinned: pinned !== undefined, values };
    });
  }

  do(done: Done): void {
    if (done.kind === 'undo' || done.kind === 'redo') return this.#step(done.actor, done.kind);
    const planned = this.#plan(done);
    if (planned.ok && planned.changes.length > 0)
      this.#write(done.actor, done.kind, { changes: planned.changes, inverse: { kind: 'changes' } });
  }

  #step(actor: string, kind: 'undo' | 'redo'): void {
    const number = nextSteps(this.#history.filter((revision) => revision.actor === actor))[kind];
    const body = number === null ? undefined : this.#history[number]?.body;
    if (number === null || body === undefined) return;
    const cells = new Map([...this.#held.cells].map(([key, cell]) => [key, { ...cell, by: actor }]));
    const plan = undoPlan(this.#forgetAuthors ? { ...this.#held, cells } : this.#held, body, actor);
    if (plan.ok) this.#write(actor, kind, { changes: plan.changes, inverse: { kind: 'changes' }, of: number });
  }

  #write(actor: string, kind: string, body: RevisionBody): void {
    this.#history.push({ number: this.#history.length, kind, of: body.of, actor, body });
    this.#held = afterChanges(this.#held, body.changes, actor);
  }

  #live(place: number | null): ScenarioState | null {
    const state = place === null ? undefined : this.#held.scenarios.get(idOf(place));
    return state === undefined || state.deleted ? null : state;
  }

  #text(scenarioId: string, quantityId: string): string | null {
    return this.#held.cells.get(cellKey({ scenarioId, quantityId }))?.text ?? null;
  }

  #plan(done: Exclude<Done, { kind: 'undo' | 'redo' }>): Planned {
    const refused: Planned = { ok: false, message: '' };
    const held = this.#held;
    if (done.kind === 'add') {
      if (done.base !== null && this.#live(done.base) === null) return refused;
      const id = idOf(held.scenarios.size);
      const after = scenario(held.scenarios.size, done.base === null ? null : idOf(done.base));
      const changes: Change[] = [{ on: 'scenario', id, before: null, after }];
      return unsound(afterChanges(held, changes, '')) === null ? { ok: true, changes } : refused;
    }
    const id = idOf(done.at);
    const now = this.#live(done.at);
    if (now === null) return refused;
    switch (done.kind) {
      case 'edit': {
        const { quantityId, text } = done;
        const cell = { scenarioId: id, quantityId };
        if (text === null && !held.cells.has(cellKey(cell))) return refused;
        return { ok: true, changes: [cellChange(held, cell, text)] };
      }
      case 'push': {
        const text = this.#text(id, done.quantityId);
        if (text === null || now.baseId === null || now.pinned !== undefined) return refused;
        const cells = [
          { scenarioId: now.baseId, to: text },
          { scenarioId: id, to: null },
        ];
        return { ok: true, changes: cells.map(({ scenarioId, to }) => cellChange(held, { scenarioId, quantityId: done.quantityId }, to)) };
      }
      case 'base':
        if (done.base !== null && this.#live(done.base) === null) return refused;
        return basePlan(held, id, { baseId: done.base === null ? null : idOf(done.base), pinned: done.pinned });
      case 'detach':
        return detachPlan(held, id);
      case 'move':
        return movePlan(held, id, done.after === null ? null : idOf(done.after));
      case 'remove':
        return removePlan(held, id, done.children);
    }
  }
}
