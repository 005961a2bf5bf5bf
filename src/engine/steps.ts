/** Work that may be left between its parts and taken up again. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of the work at once. */
export const finish = <T>(steps: Steps<T>): T => {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

/** Longest turn in milliseconds, but for a single part that takes longer. */
const turn = 12;

/** Does the work in turns, so that whatever else waits in this process gets its own between them. */
export const finishInTurns = async <T>(steps: Steps<T>): Promise<T> => {
  for (;;) {
    const end = performance.now() + turn;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
};
