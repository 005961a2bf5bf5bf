/** Where a function of one quantity meets zero: scanned first, then narrowed to neighbouring numbers. */

/** Distance to what is sought at each trial value; NaN where there is no value. */
export type Probe = (trial: Float64Array) => Float64Array;

/** Solutions from `from` to `to`, the same where there is one number. */
export type Solution = { readonly from: number; readonly to: number };
/** A solution, and whether the function is below zero on one side of it and above on the other. */
export type Crossing = Solution & { readonly turns: boolean };
export type Found = {
  readonly solutions: readonly Crossing[];
  /** Places where the sign turns without the value being met: a step between two neighbouring numbers. */
  readonly jumps: readonly { readonly before: number; readonly after: number }[];
  /** The trial value that comes closest, and how far it stays away; undefined where no trial had a value. */
  readonly nearest: { readonly at: number; readonly distance: number } | undefined;
};

type Point = { readonly x: number; readonly y: number };

const parts = 64;
const rounds = 14;

const between = (a: number, b: number, whole: boolean): Float64Array => {
  const points = Array.from({ length: parts + 1 }, (_, i) => (i === 0 ? a : i === parts ? b : a + (b - a) * (i / parts)));
  return Float64Array.from(new Set(whole ? points.map(Math.round) : points));
};

const probed = (probe: Probe, xs: Float64Array): Point[] => {
  const ys = probe(xs);
  return Array.from(xs, (x, i) => ({ x, y: ys[i] ?? NaN }));
};

const touches = (a: Point, b: Point, whole: boolean): boolean =>
  b.x - a.x <= (whole ? 1 : Number.EPSILON * Math.max(Math.abs(a.x), 1e-300));

/** Narrows a pair between which `turns` holds until no number lies between. */
const narrowed = (probe: Probe, start: readonly [Point, Point], turns: (a: Point, b: Point) => boolean, whole: boolean): [Point, Point] => {
  let [a, b] = start;
  for (let round = 0; round < rounds && !touches(a, b, whole); round += 1) {
    const points = probed(probe, between(a.x, b.x, whole));
    const at = points.findIndex((point, i) => i > 0 && turns(points[i - 1] ?? point, point));
    const [before, after] = [points[at - 1], points[at]];
    if (before === undefined || after === undefined || (before.x === a.x && after.x === b.x)) break;
    [a, b] = [before, after];
  }
  return [a, b];
};

/** The lowest |y| between two points; it stops early where the sign turns, since then there is a crossing to narrow. */
const lowest = (probe: Probe, from: number, to: number, sign: number, whole: boolean): { best: Point; turned: Point | undefined } => {
  let [a, b] = [from, to];
  let best: Point = { x: from, y: NaN };
  for (let round = 0; round < rounds; round += 1) {
    const points = probed(probe, between(a, b, whole)).filter(({ y }) => !Number.isNaN(y));
    const turned = points.find(({ y }) => Math.sign(y) === -sign);
    if (turned !== undefined) return { best: turned, turned };
    const at = points.reduce((low, point, i) => (Math.abs(point.y) < Math.abs(points[low]?.y ?? NaN) ? i : low), 0);
    const found = points[at];
    if (found === undefined) break;
    if (!(Math.abs(found.y) >= Math.abs(best.y))) best = found;
    const [left, right] = [points[at - 1] ?? found, points[at + 1] ?? found];
    if (touches(left, right, whole) || (left.x === a && right.x === b)) break;
    [a, b] = [left.x, right.x];
  }
  return { best, turned: undefined };
};

/** Scans the points (rising) and narrows what it finds. `tolerance` is the distance that counts as met. */
export const findCrossings = (probe: Probe, xs: Float64Array, tolerance: number, whole = false): Found => {
  const points = probed(probe, xs);
  const zero = (point: Point): boolean => Math.abs(point.y) <= tolerance;
  const side = (point: Point): number => (Number.isNaN(point.y) ? NaN : zero(point) ? 0 : Math.sign(point.y));
  const solutions: Crossing[] = [];
  const jumps: { before: number; after: number }[] = [];
  let closest = points.reduce<Point | undefined>(
    (low, point) => (Math.abs(point.y) < Math.abs(low?.y ?? Infinity) ? point : low),
    undefined,
  );

  const turn = (a: Point, b: Point): void => {
    const [before, after] = narrowed(
      probe,
      [a, b],
      (one, two) => one.y !== 0 && Math.sign(one.y) !== Math.sign(two.y) && !Number.isNaN(two.y),
      whole,
    );
    const better = Math.abs(after.y) < Math.abs(before.y) ? after : before;
    if (closest === undefined || Math.abs(better.y) < Math.abs(closest.y)) closest = better;
    if (zero(better)) solutions.push({ from: better.x, to: better.x, turns: true });
    else jumps.push({ before: before.x, after: after.x });
  };

  for (let i = 0; i < points.length; i += 1) {
    const [point, next, last] = [points[i], points[i + 1], points[i - 1]];
    if (point === undefined || Number.isNaN(point.y)) continue;
    if (zero(point)) {
      let end = i;
      while (end + 1 < points.length && zero(points[end + 1] ?? point)) end += 1;
      const edge = (inside: Point, outside: Point | undefined, rising: boolean): number => {
        if (outside === undefined) return inside.x;
        const pair: [Point, Point] = rising ? [inside, outside] : [outside, inside];
        const found = narrowed(probe, pair, (a, b) => zero(a) !== zero(b), whole);
        return found[rising ? 0 : 1].x;
      };
      const lastOfRun = points[end] ?? point;
      const run = { from: edge(point, last, false), to: edge(lastOfRun, points[end + 1], true) };
      const single = end === i && run.to - run.from <= 1e-6 * Math.abs(point.x);
      const turns = last !== undefined && side(last) === -side(points[end + 1] ?? last);
      solutions.push({ ...(single ? { from: point.x, to: point.x } : run), turns });
      i = end;
      continue;
    }
    if (next !== undefined && side(next) === -side(point)) turn(point, next);
    else if (last && next && side(last) === side(point) && side(next) === side(point)) {
      if (Math.abs(point.y) > Math.abs(last.y) || Math.abs(point.y) >= Math.abs(next.y)) continue;
      // A curve that comes to zero within a step falls by as much as it is high; smaller dips are rounding.
      if (Math.abs(point.y) > 2 * Math.max(Math.abs(last.y - point.y), Math.abs(next.y - point.y))) continue;
      const { best, turned } = lowest(probe, last.x, next.x, side(point), whole);
      if (turned !== undefined) {
        turn(last, turned);
        turn(turned, next);
      } else if (zero(best)) solutions.push({ from: best.x, to: best.x, turns: false });
      if (closest === undefined || Math.abs(best.y) < Math.abs(closest.y)) closest = best;
    }
  }
  return {
    solutions: solutions.toSorted((a, b) => a.from - b.from),
    jumps,
    nearest: closest && { at: closest.x, distance: Math.abs(closest.y) },
  };
};
