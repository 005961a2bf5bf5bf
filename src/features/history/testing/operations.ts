import type { ChildrenChoice } from '@/features/scenario/schema';
import type { Draw } from './draw';

export const quantityIds = ['batch', 'layers', 'chips'] as const;
export const actors = ['ada', 'bob'] as const;

/** What a person does, with scenarios by their place in the order of their making. */
export type Operation =
  | { readonly kind: 'edit'; readonly at: number; readonly quantityId: string; readonly text: string | null }
  | { readonly kind: 'push'; readonly at: number; readonly quantityId: string }
  | { readonly kind: 'add'; readonly base: number | null }
  | { readonly kind: 'base'; readonly at: number; readonly base: number | null; readonly pinned: boolean }
  | { readonly kind: 'detach'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly after: number | null }
  | { readonly kind: 'remove'; readonly at: number; readonly children: ChildrenChoice | undefined }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };
export type Done = Operation & { readonly actor: string };

const kinds = ['edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'push', 'base', 'base', 'add', 'detach', 'remove', 'move'] as const;

/** A sequence of things that one or two people do to a workbook of `start` scenarios, most of which are possible. */
export function drawOperations(draw: Draw, length: number): readonly Done[] {
  let made = 3;
  return Array.from({ length }, (): Done => {
    const actor = draw.chance(0.75) ? actors[0] : actors[1];
    const kind = draw.pick(kinds) ?? 'edit';
    const at = draw.below(made);
    const quantityId = draw.pick(quantityIds) ?? 'batch';
    switch (kind) {
      case 'edit':
        return { actor, kind, at, quantityId, text: draw.chance(0.25) ? null : String(1 + draw.below(9)) };
      case 'push':
        return { actor, kind, at, quantityId };
      case 'add':
        made += 1;
        return { actor, kind, base: draw.chance(0.3) ? null : at };
      case 'base':
        return { actor, kind, at, base: draw.chance(0.2) ? null : draw.below(made), pinned: draw.chance(0.4) };
      case 'detach':
        return { actor, kind, at };
      case 'move':
        return { actor, kind, at, after: draw.chance(0.2) ? null : draw.below(made) };
      case 'remove':
        return { actor, kind, at, children: draw.pick(['keep', 'base', 'own', undefined] as const) };
      default:
        return { actor, kind };
    }
  });
}
