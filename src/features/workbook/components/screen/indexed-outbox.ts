import type { KeptNote, Outbox, Waiting } from '../../outbox';

/** `tab`: whose it is while that tab lives. `order`: milliseconds, then the place among those of one moment. */
type Stored = {
  readonly key: string;
  readonly place: string;
  readonly tab: string;
  readonly order: number;
} & ({ readonly waiting: Waiting } | { readonly note: KeptNote });

const databaseName = 'ridgebook';
const storeName = 'outbox';
const lockOf = (tab: string) => `ridgebook tab ${tab}`;

let thisTab: string | undefined;

/** This tab's name; while it is open it holds a lock of that name, so that others leave its changes alone. */
function tabName(): string {
  if (thisTab !== undefined) return thisTab;
  const name = crypto.randomUUID();
  thisTab = name;
  if ('locks' in navigator) void navigator.locks.request(lockOf(name), () => new Promise(() => undefined));
  return name;
}

/** Without locks (an address that is not secure) every tab looks gone; the same id sent twice changes nothing twice. */
async function isGone(tab: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return navigator.locks.request(lockOf(tab), { ifAvailable: true }, (lock) => Promise.resolve(lock !== null));
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser keeps nothing.'));
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
  return answered(request);
}

/**
 * The outbox of one person and workbook in the browser's own database. Where the browser keeps nothing (a private
 * window), changes are sent all the same and do not outlive the page.
 */
export function indexedOutbox(person: string, workbookId: string): Outbox {
  const place = `${person} ${workbookId}`;
  const database = openDatabase();
  // One after the other: what was kept first and dropped then must not come back.
  let last: Promise<unknown> = database.catch(() => undefined);
  let count = 0;
  const orders = new Map<string, number>();
  const work = (change: (store: IDBObjectStore) => unknown) => {
    const done = async () => {
      const transaction = (await database).transaction(storeName, 'readwrite');
      change(transaction.objectStore(storeName));
      await completed(transaction);
    };
    last = last.then(done).catch(() => undefined);
  };
  const orderOf = (key: string): number => {
    count += 1;
    const order = orders.get(key) ?? Date.now() + count / 10_000;
    orders.set(key, order);
    return order;
  };
  const noteKey = ({ rowId, scenarioId }: Omit<KeptNote, 'note'>) => `${place} ${rowId} ${scenarioId}`;

  return {
    take: async () => {
      await last;
      // Written by this function alone.
      const all = (await answered((await database).transaction(storeName).objectStore(storeName).getAll())) as readonly Stored[];
      const here = all.filter((stored) => stored.place === place).toSorted((a, b) => a.order - b.order);
      const tabs = [...new Set(here.map(({ tab }) => tab))];
      const free = new Set<string>();
      for (const tab of tabs) if (tab === thisTab || (await isGone(tab))) free.add(tab);
      const mine = here.filter(({ tab }) => free.has(tab));
      for (const { key, order, ...rest } of mine) {
        orders.set(key, order);
        work((store) => store.put({ ...rest, key, order, tab: tabName() }));
      }
      return {
        waiting: mine.flatMap((stored) => ('waiting' in stored ? [stored.waiting] : [])),
        notes: mine.flatMap((stored) => ('note' in stored ? [stored.note] : [])),
      };
    },
    keep: ({ change, mutationId }) => {
      const stored: Stored = { key: mutationId, place, tab: tabName(), order: orderOf(mutationId), waiting: { change, mutationId } };
      work((store) => store.put(stored));
    },
    drop: (mutationId) => work((store) => store.delete(mutationId)),
    keepNote: (note) => {
      const key = noteKey(note);
      work((store) => store.put({ key, place, tab: tabName(), order: orderOf(key), note } satisfies Stored));
    },
    dropNote: (note) => work((store) => store.delete(noteKey(note))),
  };
}
