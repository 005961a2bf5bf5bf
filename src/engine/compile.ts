import type { Node } from './ast';
import { binaryKernels, callKernels, choose, copy, deny, negate, type Kernel } from './kernels';

/** One operation on columns, named by their place in the frame. */
export type Instruction = { readonly kernel: Kernel; readonly out: number; readonly a: number; readonly b: number; readonly c: number };

/** Places of a frame: one a quantity, one a number in the formulas, and a few that formulas share for what lies between. */
export class Places {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #constants = new Map<number, number>();
  readonly #scratch: number[] = [];
  readonly missing: number;
  #next: number;

  constructor(ids: readonly string[]) {
    this.#ids = new Map(ids.map((id, place) => [id, place]));
    this.missing = ids.length;
    this.#next = ids.length + 1;
  }

  get size(): number {
    return this.#next;
  }
  get constants(): ReadonlyMap<number, number> {
    return this.#constants;
  }
  get scratch(): readonly number[] {
    return this.#scratch;
  }
  /** An unknown name has no value in any lane. */
  ofName(id: string): number {
    return this.#ids.get(id) ?? this.missing;
  }
  ofConstant(value: number): number {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const place = this.#next;
    this.#next += 1;
    this.#constants.set(value, place);
    return place;
  }
  ofScratch(depth: number): number {
    const known = this.#scratch[depth];
    if (known !== undefined) return known;
    const place = this.#next;
    this.#next += 1;
    this.#scratch.push(place);
    return place;
  }
}

/** Turns a formula into operations that leave its value at `target`; how deep it is nested is how much scratch it uses. */
export const compile = (node: Node, target: number, places: Places): readonly Instruction[] => {
  const code: Instruction[] = [];
  const emit = (kernel: Kernel, out: number, a: number, b = a, c = a): number => {
    code.push({ kernel, out, a, b, c });
    return out;
  };
  const place = (part: Node, depth: number, wanted?: number): number => {
    if (part.kind === 'name') return places.ofName(part.id);
    if (part.kind === 'number') return places.ofConstant(part.value);
    const out = wanted ?? places.ofScratch(depth);
    switch (part.kind) {
      case 'unary':
        return emit(part.operator === '-' ? negate : deny, out, place(part.operand, depth));
      case 'binary': {
        const left = place(part.left, depth);
        return emit(binaryKernels[part.operator], out, left, place(part.right, depth + 1));
      }
      case 'choice': {
        const condition = place(part.condition, depth);
        const then = place(part.then, depth + 1);
        return emit(choose, out, condition, then, place(part.otherwise, depth + 2));
      }
      case 'call': {
        const [first, ...rest] = part.args;
        if (first === undefined) return places.missing;
        const start = place(first, depth);
        if (part.name !== 'min' && part.name !== 'max') {
          const others = rest.map((arg, i) => place(arg, depth + 1 + i));
          return emit(callKernels[part.name], out, start, others[0], others[1]);
        }
        return rest.reduce((so, arg, i) => {
          const last = i === rest.length - 1;
          return emit(callKernels[part.name], last ? out : places.ofScratch(depth), so, place(arg, depth + 1));
        }, start);
      }
    }
  };
  const result = place(node, 0, target);
  if (result !== target) emit(copy, target, result);
  return code;
};
