import { AppError } from './errors';

type Waiter = { readonly enter: () => void; readonly timer: NodeJS.Timeout };

/** Lets one piece of work in at a time, in the order they came. */
export class Gate {
  #held = false;
  readonly #queue: Waiter[] = [];

  /**
   * @param waitMs how long to stand in the queue
   * @returns a function that opens the gate again; a second call does nothing
   * @throws AppError 'busy' when the wait is over
   */
  acquire(waitMs: number): Promise<() => void> {
    if (!this.#held) {
      this.#held = true;
      return Promise.resolve(this.#releaseOnce());
    }
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(waiter.timer);
          resolve(this.#releaseOnce());
        },
        timer: setTimeout(() => {
          this.#queue.splice(this.#queue.indexOf(waiter), 1);
          reject(new AppError('busy', 'The database is busy. Nothing was saved; try again in a moment.'));
        }, waitMs),
      };
      this.#queue.push(waiter);
    });
  }

  #releaseOnce(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#queue.shift();
      if (next === undefined) this.#held = false;
      else next.enter();
    };
  }
}

/** Stands in for a gate in the test that shows what happens without one. */
export class OpenGate extends Gate {
  override acquire(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }
}
