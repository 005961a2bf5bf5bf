import type { BinaryOperator, FunctionName, Node } from './ast';
import { isDimensionless } from './unit';

/** How tightly a part holds together in TeX; a fraction needs no parentheses around itself or its parts. */
const levels: Readonly<Record<BinaryOperator, number>> = {
  or: 2,
  and: 3,
  '<': 5,
  '<=': 5,
  '>': 5,
  '>=': 5,
  '==': 5,
  '!=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 9,
  '^': 9,
};
const notLevel = 4;
const whole = 10;

const signs: Readonly<Record<Exclude<BinaryOperator, '/' | '^'>, string>> = {
  or: '\\lor',
  and: '\\land',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
  '+': '+',
  '-': '-',
  '*': '\\cdot',
};

const functions: Readonly<Record<Exclude<FunctionName, 'abs' | 'sqrt' | 'floor' | 'ceil'>, string>> = {
  min: '\\min',
  max: '\\max',
  exp: '\\exp',
  log: '\\ln',
  log2: '\\log_{2}',
  log10: '\\log_{10}',
  round: '\\operatorname{round}',
  clamp: '\\operatorname{clamp}',
};

export type TexOptions = {
  /** The TeX of a name: a quantity's symbol, or its value. */
  readonly symbol: (id: string) => string;
  /** Names stand for values with units, which a power takes whole. */
  readonly values?: boolean;
};

type Piece = { readonly tex: string; readonly level: number };

const inParentheses = (tex: string): string => `\\left(${tex}\\right)`;
const within = (piece: Piece, level: number): string => (piece.level < level ? inParentheses(piece.tex) : piece.tex);

/** "2.5 TB/s" is 2.5\,\mathrm{TB/s}; 1e6 is 10^{6}; 40% is 40\,\%. */
const numberTex = (node: Extract<Node, { kind: 'number' }>): Piece => {
  const parts = /^(\$?)\s*([\d._]+)(?:[eE]\+?(-?\d+))?\s*(.*)$/.exec(node.text);
  const [, money = '', figure = node.text, exponent, unit = ''] = parts ?? [];
  const plain = figure.replaceAll('_', '');
  const power = exponent === undefined ? '' : `${plain === '1' ? '' : '\\cdot '}10^{${Number(exponent)}}`;
  const value = `${exponent !== undefined && plain === '1' ? '' : plain}${power}`;
  const shown =
    unit === ''
      ? ''
      : unit === '%'
        ? '\\,\\%'
        : `\\,\\mathrm{${unit.replaceAll('µ', '\\mu ').replaceAll('%', '\\%').replaceAll('$', '\\$')}}`;
  const level = exponent === undefined && isDimensionless(node.dimension) ? whole : levels['*'];
  return { tex: `${money === '' ? '' : '\\$'}${value}${shown}`, level };
};

const binaryTex = (node: Extract<Node, { kind: 'binary' }>, options: TexOptions): Piece => {
  const left = piece(node.left, options);
  const right = piece(node.right, options);
  const level = levels[node.operator];
  if (node.operator === '/') return { tex: `\\frac{${left.tex}}{${right.tex}}`, level };
  if (node.operator === '^') {
    // A symbol with a superscript of its own cannot take a second one.
    const base = left.level < whole || left.tex.includes('^') ? inParentheses(left.tex) : left.tex;
    return { tex: `${base}^{${right.tex}}`, level };
  }
  const comparison = level === levels['=='];
  return { tex: `${within(left, comparison ? level + 1 : level)} ${signs[node.operator]} ${within(right, level + 1)}`, level };
};

const callTex = (node: Extract<Node, { kind: 'call' }>, options: TexOptions): Piece => {
  const inside = node.args.map((arg) => piece(arg, options).tex).join(',\\, ');
  switch (node.name) {
    case 'abs':
      return { tex: `\\left|${inside}\\right|`, level: whole };
    case 'sqrt':
      return { tex: `\\sqrt{${inside}}`, level: whole };
    case 'floor':
      return { tex: `\\left\\lfloor ${inside}\\right\\rfloor`, level: whole };
    case 'ceil':
      return { tex: `\\left\\lceil ${inside}\\right\\rceil`, level: whole };
    default:
      return { tex: `${functions[node.name]}${inParentheses(inside)}`, level: levels['^'] };
  }
};

/** A chain of choices becomes one list of cases. */
const choiceTex = (node: Extract<Node, { kind: 'choice' }>, options: TexOptions): Piece => {
  const lines: string[] = [];
  let rest: Node = node;
  while (rest.kind === 'choice') {
    lines.push(`${piece(rest.then, options).tex} & \\text{if } ${piece(rest.condition, options).tex}`);
    rest = rest.otherwise;
  }
  lines.push(`${piece(rest, options).tex} & \\text{otherwise}`);
  return { tex: `\\begin{cases} ${lines.join(' \\\\ ')} \\end{cases}`, level: 1 };
};

const piece = (node: Node, options: TexOptions): Piece => {
  switch (node.kind) {
    case 'number':
      return numberTex(node);
    case 'name':
      return { tex: options.symbol(node.id), level: options.values === true ? levels['^'] : whole };
    case 'unary': {
      const operand = piece(node.operand, options);
      if (node.operator === 'not') return { tex: `\\lnot ${within(operand, whole)}`, level: notLevel };
      return { tex: `-${within(operand, levels['/'])}`, level: levels['+'] };
    }
    case 'binary':
      return binaryTex(node, options);
    case 'choice':
      return choiceTex(node, options);
    case 'call':
      return callTex(node, options);
  }
};

/** A formula as TeX. */
export const texOf = (node: Node, options: TexOptions): string => piece(node, options).tex;
