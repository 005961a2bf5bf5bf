/** "Scenario 3": the first number that no scenario has. */
export function nextName(taken: readonly string[]): string {
  return firstFree((n) => `Scenario ${n}`, taken.length + 1, taken);
}

/** "Base, copy", then "Base, copy 2". */
export function copyName(name: string, taken: readonly string[]): string {
  return firstFree((n) => (n === 1 ? `${name}, copy` : `${name}, copy ${n}`), 1, taken);
}

/** "Base, tried", then "Base, tried 2". */
export function triedName(name: string, taken: readonly string[]): string {
  const stem = `${name.slice(0, 64)}, tried`;
  return firstFree((n) => (n === 1 ? stem : `${stem} ${n}`), 1, taken);
}

function firstFree(make: (n: number) => string, from: number, taken: readonly string[]): string {
  for (let n = from; ; n += 1) if (!taken.includes(make(n))) return make(n);
}
