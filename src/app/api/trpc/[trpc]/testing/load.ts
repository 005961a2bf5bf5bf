type Asked = { readonly begun: number; readonly ended: number; readonly status: number };

export type UnderLoad = {
  /** Requests that succeeded before the end, and those that began after it. */
  readonly before: number;
  readonly after: number;
  /** Requests that began after the end and succeeded all the same. */
  readonly late: number;
  /** When the last success was answered, in ms after the end; negative where that was before. */
  readonly lastSuccess: number;
};

type Load = {
  /** Requests a second, whether answers come or not. */
  readonly rate: number;
  readonly ask: (turn: number) => Promise<{ readonly status: number }>;
  /** Ends what lets the requests succeed. @returns when it ended, where that is not when it returns, by `performance.now()` */
  readonly end: () => Promise<number | undefined>;
  /** In ms; how long requests go on after the end. */
  readonly rest: number;
};

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Fires requests at a fixed rate while what lets them succeed is ended. */
export async function underLoad({ rate, ask, end, rest }: Load): Promise<UnderLoad> {
  const seen: Asked[] = [];
  const open = new Set<Promise<unknown>>();
  let turn = 0;
  const timer = setInterval(() => {
    const begun = performance.now();
    const asked = ask(turn).then(({ status }) => seen.push({ begun, ended: performance.now(), status }));
    turn += 1;
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  }, 1_000 / rate);
  try {
    while (seen.length < 4) await pause(5);
    const ended = (await end()) ?? performance.now();
    await pause(Math.max(0, ended - performance.now()) + rest);
    clearInterval(timer);
    await Promise.all(open);
    const successes = seen.filter(({ status }) => status === 200);
    return {
      before: successes.filter(({ begun }) => begun <= ended).length,
      after: seen.filter(({ begun }) => begun > ended).length,
      late: successes.filter(({ begun }) => begun > ended).length,
      lastSuccess: Math.round(Math.max(...successes.map((each) => each.ended)) - ended),
    };
  } finally {
    clearInterval(timer);
  }
}
