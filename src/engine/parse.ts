import { functionNames, type FunctionName, type Node, type Span } from './ast';
import { argumentCounts, bindings, choicePower, comparisonPower, isFunction, isKeyword, minusPower, notPower } from './grammar';
import { FormulaFault, limits, StepBudget, type SyntaxFault } from './limits';
import { tokenize, type Token } from './tokenize';
import { isDimensionless } from './unit';

export type Parsed =
  | { readonly ok: true; readonly node: Node; readonly steps: number }
  | { readonly ok: false; readonly fault: SyntaxFault; readonly steps: number };

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #budget: StepBudget;
  #next = 0;
  #nodes = 0;
  #depth = 0;

  constructor(text: string, budget: StepBudget) {
    this.#text = text;
    this.#budget = budget;
    this.#tokens = tokenize(text, budget);
  }

  formula(): Node {
    const node = this.#expression(choicePower);
    const rest = this.#peek();
    if (rest.kind !== 'end') throw this.#unexpected(rest, node);
    return node;
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new FormulaFault('The formula ends too early.', this.#text.length, this.#text.length + 1);
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#budget.spend(token.span.start);
    if (token.kind !== 'end') this.#next += 1;
    return token;
  }

  #is(sign: string): boolean {
    const token = this.#peek();
    return token.kind !== 'number' && token.text === sign;
  }

  #expect(sign: string, why: string): Span {
    const token = this.#peek();
    if (!this.#is(sign)) throw new FormulaFault(why, token.span.start, token.span.end);
    return this.#take().span;
  }

  #made(node: Node): Node {
    this.#budget.spend(node.span.start);
    this.#nodes += 1;
    if (this.#nodes > limits.nodes) {
      throw new FormulaFault(
        `The formula has more than ${limits.nodes} parts; split it over several rows.`,
        node.span.start,
        node.span.end,
      );
    }
    return node;
  }

  #nested(at: number, power: number): Node {
    this.#depth += 1;
    if (this.#depth > limits.nesting) {
      throw new FormulaFault(`The formula is nested more than ${limits.nesting} deep; split it over several rows.`, at, at + 1);
    }
    const node = this.#expression(power);
    this.#depth -= 1;
    return node;
  }

  #expression(lowest: number): Node {
    this.#budget.spend(this.#peek().span.start);
    let left = this.#prefix(lowest);
    let compared = false;
    for (;;) {
      const token = this.#peek();
      if (token.kind === 'number' || token.kind === 'end') return left;
      if (token.text === '?' && lowest <= choicePower) {
        left = this.#choice(left);
        continue;
      }
      const binding = bindings.get(token.text);
      if (binding === undefined || binding.power < lowest) return left;
      if (binding.power === comparisonPower) {
        if (compared) throw new FormulaFault('Comparisons do not chain; write a < b and b < c.', token.span.start, token.span.end);
        compared = true;
      }
      this.#take();
      const right = this.#expression(binding.power + 1);
      left = this.#made({ kind: 'binary', operator: binding.operator, left, right, span: { start: left.span.start, end: right.span.end } });
    }
  }

  #choice(condition: Node): Node {
    const mark = this.#take();
    const then = this.#nested(mark.span.start, choicePower);
    const colon = this.#expect(':', 'After "?" and its value a ":" must follow: condition ? a : b.');
    const otherwise = this.#nested(colon.start, choicePower);
    return this.#made({ kind: 'choice', condition, then, otherwise, span: { start: condition.span.start, end: otherwise.span.end } });
  }

  #prefix(lowest: number): Node {
    const token = this.#peek();
    const operator = this.#is('-') ? '-' : this.#is('not') ? 'not' : undefined;
    if (operator === undefined) return this.#power();
    this.#take();
    if (operator === 'not' && lowest > notPower) {
      throw new FormulaFault('Put parentheses around not and what it denies.', token.span.start, token.span.end);
    }
    const operand = this.#nested(token.span.start, operator === '-' ? minusPower : notPower);
    return this.#made({ kind: 'unary', operator, operand, span: { start: token.span.start, end: operand.span.end } });
  }

  #power(): Node {
    const bare = this.#peek().kind === 'number';
    const base = this.#primary();
    if (!this.#is('^')) return base;
    const sign = this.#take();
    if (bare && base.kind === 'number' && !isDimensionless(base.dimension)) {
      throw new FormulaFault(`Put parentheses around ${base.text} before raising it to a power.`, base.span.start, base.span.end);
    }
    const exponent = this.#nested(sign.span.start, minusPower);
    return this.#made({
      kind: 'binary',
      operator: '^',
      left: base,
      right: exponent,
      span: { start: base.span.start, end: exponent.span.end },
    });
  }

  #primary(): Node {
    const token = this.#take();
    const { start } = token.span;
    if (token.kind === 'number') return this.#made(token);
    if (token.kind === 'word' && !isKeyword(token.text)) {
      if (this.#is('('))
        throw new FormulaFault(`There is no function ${token.text}; there are ${functionNames.join(', ')}.`, start, token.span.end);
      return this.#made({ kind: 'name', id: token.text, span: token.span });
    }
    if (token.kind === 'word' && isFunction(token.text)) return this.#call(token.text, token.span);
    if (token.text === '(') {
      const inner = this.#nested(start, choicePower);
      const end = this.#expect(')', 'A closing parenthesis is missing.').end;
      // The parentheses belong to what they enclose, so that an underline covers them.
      return { ...inner, span: { start, end } };
    }
    throw this.#unexpected(token);
  }

  #call(name: FunctionName, span: Span): Node {
    const open = this.#expect('(', `${name} is a function: write ${name}(…).`);
    const args: Node[] = [];
    if (!this.#is(')')) {
      for (;;) {
        args.push(this.#nested(open.start, choicePower));
        if (!this.#is(',')) break;
        this.#refuseGrouped(this.#take().span.start);
      }
    }
    const { end } = this.#expect(')', `A comma or the closing parenthesis of ${name}( is missing.`);
    const [least, most] = argumentCounts[name];
    if (args.length < least || args.length > most) {
      const wanted = most === Infinity ? 'at least one value' : most === 1 ? 'one value' : 'a value, the lowest and the highest';
      throw new FormulaFault(`${name} takes ${wanted}, not ${args.length}.`, span.start, end);
    }
    return this.#made({ kind: 'call', name, args, span: { start: span.start, end } });
  }

  /** "min(1,000)": one number or two? */
  #refuseGrouped(comma: number): void {
    const grouped = /(?<![\w.])\d{1,3}$/.exec(this.#text.slice(Math.max(0, comma - 4), comma));
    const follows = /^,\d{3}(?![\d.])/.test(this.#text.slice(comma, comma + 5));
    if (!grouped || !follows) return;
    const whole = grouped[0] + this.#text.slice(comma, comma + 4);
    throw new FormulaFault(
      `"${whole}" can be one number or two: write ${whole.replace(',', '')}, or a space after the comma.`,
      comma - grouped[0].length,
      comma + 4,
    );
  }

  #unexpected(token: Token, before?: Node): FormulaFault {
    const { start, end } = token.span;
    if (token.kind === 'end') return new FormulaFault('The formula ends where a value is expected.', start, end);
    if (token.text === ',')
      return new FormulaFault('A comma only separates the values of a function; write 3.35 with a point.', start, end);
    if (before && token.text === ')') return new FormulaFault('This closing parenthesis has no opening one.', start, end);
    if (before && token.kind !== 'sign') return new FormulaFault(`A sign is missing before "${token.text}", such as *.`, start, end);
    return new FormulaFault(`"${token.text}" cannot stand here: a number, a name or a parenthesis is expected.`, start, end);
  }
}

/** Reads a formula, without its leading "=". Never throws: a wrong text gives a fault with its place. */
export const parse = (text: string): Parsed => {
  const budget = new StepBudget(text.length);
  try {
    if (text.length > limits.characters) {
      throw new FormulaFault(
        `The formula has ${text.length} characters; ${limits.characters} are allowed. Split it over several rows.`,
        limits.characters,
        text.length,
      );
    }
    if (text.trim() === '') throw new FormulaFault('The formula is empty.', 0, 1);
    return { ok: true, node: new Parser(text, budget).formula(), steps: budget.spent };
  } catch (cause) {
    if (cause instanceof FormulaFault) return { ok: false, fault: cause.fault, steps: budget.spent };
    throw cause;
  }
};
