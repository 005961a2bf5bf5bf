import type { BinaryNode, Node } from './ast';
import { binaryKernels, callKernels, choose, copy, deny, negate } from './kernels';
import type { Kernel } from './kernels-arithmetic';
import { innerLeft, innerRight } from './kernels-fused';

/** One operation on columns, named by their place in the frame. */
export type Operation = {
  readonly kind: 'run';
  readonly kernel: Kernel;
  readonly out: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
};
/** Leaves out the next `over` instructions, a side of a choice, where no lane of the condition takes that side. */
export type Skip = { readonly kind: 'skip'; readonly condition: number; readonly side: 'then' | 'otherwise'; over: number };
export type Instruction = Operation | Skip;

/** Instructions that a side must have to be worth looking at the condition; a power alone is. */
const worthSkipping = 3;

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

/** Operands of two operations done in one pass, in the order in which the kernel takes them. */
type Fused = { readonly kernel: Kernel; readonly operands: readonly [Node, Node, Node] };

const fused = ({ operator, left, right }: BinaryNode): Fused | undefined => {
  const kernel = left.kind === 'binary' ? innerLeft[operator + left.operator] : undefined;
  if (kernel && left.kind === 'binary') return { kernel, operands: [left.left, left.right, right] };
  if (right.kind !== 'binary') return undefined;
  const turned = operator === '+' || operator === '*' ? innerLeft[operator + right.operator] : undefined;
  if (turned) return { kernel: turned, operands: [right.left, right.right, left] };
  const straight = innerRight[operator + right.operator];
  return straight && { kernel: straight, operands: [left, right.left, right.right] };
};

/** Turns a formula into operations that leave its value at `target`; how deep it is nested is how much scratch it uses. */
export const compile = (node: Node, target: number, places: Places): readonly Instruction[] => {
  const code: Instruction[] = [];
  const emit = (kernel: Kernel, out: number, a: number, b = a, c = a): number => {
    code.push({ kind: 'run', kernel, out, a, b, c });
    return out;
  };
  const emitSide = (part: Node, depth: number, condition: number, side: Skip['side']): number => {
    const skip: Skip = { kind: 'skip', condition, side, over: 0 };
    const start = code.push(skip);
    const at = place(part, depth);
    skip.over = code.length - start;
    const costly = code.some((one, i) => i >= start && one.kind === 'run' && one.kernel === binaryKernels['^']);
    if (skip.over < worthSkipping && !costly) code.splice(start - 1, 1);
    return at;
  };
  const place = (part: Node, depth: number, wanted?: number): number => {
    if (part.kind === 'name') return places.ofName(part.id);
    if (part.kind === 'number') return places.ofConstant(part.value);
    const out = wanted ?? places.ofScratch(depth);
    switch (part.kind) {
      case 'unary':
        return emit(part.operator === '-' ? negate : deny, out, place(part.operand, depth));
      case 'binary': {
        if (part.operator === '^' && part.right.kind === 'number' && part.right.value === 2) {
          const side = place(part.left, depth);
          return emit(binaryKernels['*'], out, side, side);
        }
        const both = fused(part);
        if (both) {
          const [a, b, c] = both.operands;
          const first = place(a, depth);
          const second = place(b, depth + 1);
          return emit(both.kernel, out, first, second, place(c, depth + 2));
        }
        const left = place(part.left, depth);
        return emit(binaryKernels[part.operator], out, left, place(part.right, depth + 1));
      }
      case 'choice': {
        const condition = place(part.condition, depth);
        const then = emitSide(part.then, depth + 1, condition, 'then');
        return emit(choose, out, condition, then, emitSide(part.otherwise, depth + 2, condition, 'otherwise'));
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
