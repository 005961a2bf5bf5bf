/** Keeps the entries used last. */
export class Recent<K, V> {
  readonly #entries = new Map<K, V>();
  readonly #most: number;
  constructor(most: number) {
    this.#most = most;
  }
  take(key: K, make: () => V): V {
    const known = this.#entries.get(key);
    const value = known ?? make();
    if (known !== undefined) this.#entries.delete(key);
    this.#entries.set(key, value);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#most && !oldest.done) this.#entries.delete(oldest.value);
    return value;
  }
}
