const patience = 20_000;

/** An answer that does not come is asked for again: the same id changes nothing twice. */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer came.')), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
