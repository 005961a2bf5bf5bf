import type { Worker } from 'node:worker_threads';
import { DocumentError } from '@/engine/document-error';
import { AppError } from '@/server/errors';
import type { Job, Result } from './job';
import type { Asked, Told } from './messages';

export type PoolOptions = {
  readonly spawn: () => Worker;
  /** Workers that compute at once. */
  readonly size: number;
  /** Jobs that wait beside those that run; one more is refused. */
  readonly queue: number;
  /** A job that takes longer is ended, ms. */
  readonly deadline: number;
};

export type Heard =
  { readonly kind: 'waiting'; readonly ahead: number } | { readonly kind: 'progress'; readonly done: number; readonly of: number };

export type RunOptions = {
  /** Ends the job at once, wherever it stands. */
  readonly signal?: AbortSignal | undefined;
  readonly heard?: (heard: Heard) => void;
  /** Goes before those that wait: a page is not drawn until it is done. */
  readonly first?: boolean;
};

type Ticket = {
  readonly number: number;
  readonly job: Job;
  readonly heard: (heard: Heard) => void;
  readonly settle: (result: Result[Job['kind']] | Error) => void;
};

type Seat = { readonly worker: Worker; ticket: Ticket | undefined; timer: NodeJS.Timeout | undefined };

const tooLong = (deadline: number) =>
  new DocumentError(`This analysis took longer than ${deadline / 1000} s and was ended. Ask for fewer points, draws or scenarios.`);

/** Threads that stay warm between jobs. A job that is given up ends its thread, and a new one takes the seat. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #seats = new Set<Seat>();
  #waiting: Ticket[] = [];
  #number = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Threads that live, and jobs that run or wait. */
  get load(): { readonly threads: number; readonly running: number; readonly waiting: number } {
    const running = [...this.#seats].filter(({ ticket }) => ticket !== undefined).length;
    return { threads: this.#seats.size, running, waiting: this.#waiting.length };
  }

  /**
   * Computes a job on a thread of its own.
   * @throws DocumentError where the question cannot be answered or takes too long; AppError 'busy' where too many wait; the signal's reason
   */
  run<J extends Job>(job: J, { signal, heard = () => {}, first = false }: RunOptions = {}): Promise<Result[J['kind']]> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(reasonOf(signal));
      if (this.#waiting.length >= this.#options.queue)
        return reject(new AppError('busy', 'Many analyses wait already. Try again in a moment.'));
      const giveUp = () => {
        this.#drop(ticket);
        ticket.settle(reasonOf(signal));
      };
      const ticket: Ticket = {
        number: (this.#number += 1),
        job,
        heard,
        settle: (result) => {
          signal?.removeEventListener('abort', giveUp);
          // A worker answers a job with the result of its kind.
          if (result instanceof Error) reject(result);
          else resolve(result as Result[J['kind']]);
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      if (first) this.#waiting.unshift(ticket);
      else this.#waiting.push(ticket);
      this.#next();
    });
  }

  /** Starts the threads before the first job asks for them. */
  warm(): void {
    while (!this.#closed && this.#seats.size < this.#options.size) this.#seat();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#seats].map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const seat =
        [...this.#seats].find(({ ticket }) => ticket === undefined) ?? (this.#seats.size < this.#options.size ? this.#seat() : undefined);
      if (seat === undefined) break;
      const ticket = this.#waiting.shift();
      if (ticket === undefined) break;
      this.#begin(seat, ticket);
    }
    for (const [i, { heard }] of this.#waiting.entries()) heard({ kind: 'waiting', ahead: i + 1 });
  }

  #begin(seat: Seat, ticket: Ticket): void {
    seat.ticket = ticket;
    seat.timer = setTimeout(() => {
      this.#drop(ticket);
      ticket.settle(tooLong(this.#options.deadline));
    }, this.#options.deadline);
    const asked: Asked = { number: ticket.number, job: ticket.job };
    // A thread keeps the process alive only while it computes.
    seat.worker.ref();
    seat.worker.postMessage(asked);
  }

  /** Takes a job out of the queue, or ends the thread that computes it. */
  #drop(ticket: Ticket): void {
    this.#waiting = this.#waiting.filter((other) => other !== ticket);
    const seat = [...this.#seats].find((one) => one.ticket === ticket);
    if (seat !== undefined) this.#unseat(seat);
    this.#next();
  }

  #unseat(seat: Seat): void {
    clearTimeout(seat.timer);
    this.#seats.delete(seat);
    void seat.worker.terminate();
    this.warm();
  }

  #seat(): Seat {
    const worker = this.#options.spawn();
    const seat: Seat = { worker, ticket: undefined, timer: undefined };
    this.#seats.add(seat);
    worker.unref();
    worker.on('message', (told: Told) => this.#hear(seat, told));
    worker.on('error', (error) => this.#lost(seat, error));
    worker.on('exit', () => this.#lost(seat, new Error('The worker ended.')));
    return seat;
  }

  #hear(seat: Seat, told: Told): void {
    const { ticket } = seat;
    if (ticket?.number !== told.number) return;
    if (told.kind === 'progress') return ticket.heard(told);
    clearTimeout(seat.timer);
    seat.worker.unref();
    seat.ticket = undefined;
    if (told.kind === 'result') ticket.settle(told.result);
    else ticket.settle(told.asked ? new DocumentError(told.message) : new Error(told.message));
    this.#next();
  }

  /** A thread that died by itself, for want of memory as a rule. */
  #lost(seat: Seat, cause: unknown): void {
    if (!this.#seats.delete(seat)) return;
    clearTimeout(seat.timer);
    seat.ticket?.settle(new Error('A worker of the analyses died.', { cause }));
    if (seat.ticket !== undefined) this.#next();
  }
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('The analysis was given up.');
