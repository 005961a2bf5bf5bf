/** Shortest time of a run, by the clock on the wall and by the processor's, in milliseconds. */
export type Time = { readonly wall: number; readonly cpu: number };

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Least time that one call takes, over batches of calls of about 4 ms each: what the machine can do, not what else it was doing. */
export function shortest(run: () => void, milliseconds: number): Time {
  const once = performance.now();
  run();
  const calls = Math.max(1, Math.min(10_000, Math.round(4 / Math.max(0.001, performance.now() - once))));
  const end = performance.now() + milliseconds;
  let wall = Infinity;
  let cpu = Infinity;
  do {
    const cpuStart = cpuNow();
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) run();
    wall = Math.min(wall, (performance.now() - start) / calls);
    cpu = Math.min(cpu, (cpuNow() - cpuStart) / calls);
  } while (performance.now() < end);
  return { wall, cpu };
}

/** The same for two that are compared, in turns, so that both meet the same machine. */
export function compared(first: () => void, second: () => void, milliseconds: number): readonly [Time, Time] {
  const times: [Time, Time] = [
    { wall: Infinity, cpu: Infinity },
    { wall: Infinity, cpu: Infinity },
  ];
  const least = (a: Time, b: Time): Time => ({ wall: Math.min(a.wall, b.wall), cpu: Math.min(a.cpu, b.cpu) });
  for (let turn = 0; turn < 8; turn += 1) {
    times[0] = least(times[0], shortest(first, milliseconds / 16));
    times[1] = least(times[1], shortest(second, milliseconds / 16));
  }
  return times;
}
