import type { KeptNote, Outbox, Waiting } from '../outbox';

/** What a browser keeps, without a browser. */
export function memoryOutbox(): Outbox & { readonly size: () => number } {
  const waiting = new Map<string, Waiting>();
  const notes = new Map<string, KeptNote>();
  const key = ({ rowId, scenarioId }: Omit<KeptNote, 'note'>) => `${rowId} ${scenarioId}`;
  return {
    take: () => Promise.resolve({ waiting: [...waiting.values()], notes: [...notes.values()] }),
    keep: (one) => void waiting.set(one.mutationId, { ...one }),
    drop: (mutationId) => void waiting.delete(mutationId),
    keepNote: (note) => void notes.set(key(note), note),
    dropNote: (place) => void notes.delete(key(place)),
    size: () => waiting.size + notes.size,
  };
}
