/** The model's formulas written out as one plain loop, to see what the engine adds to the arithmetic. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Node } from '../../src/engine/ast';
import type { Columns, Definitions } from '../../src/engine/definition';
import { makePlan } from '../../src/engine/plan';

const comparisons: Readonly<Record<string, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '===',
  '!=': '!==',
  and: '&&',
  or: '||',
};

/** What holds, as JavaScript decides it. */
const condition = (node: Node): string => {
  const sign = node.kind === 'binary' ? comparisons[node.operator] : undefined;
  if (node.kind !== 'binary' || sign === undefined) return `${source(node)} !== 0`;
  if (node.operator === 'and' || node.operator === 'or') return `(${condition(node.left)} ${sign} ${condition(node.right)})`;
  return `${source(node.left)} ${sign} ${source(node.right)}`;
};

const source = (node: Node): string => {
  switch (node.kind) {
    case 'name':
      return node.id;
    case 'number':
      return String(node.value);
    case 'unary':
      return node.operator === '-' ? `(-${source(node.operand)})` : `(${condition(node.operand)} ? 0 : 1)`;
    case 'binary':
      if (comparisons[node.operator] !== undefined) return `(${condition(node)} ? 1 : 0)`;
      return node.operator === '^'
        ? `Math.pow(${source(node.left)}, ${source(node.right)})`
        : `(${source(node.left)} ${node.operator} ${source(node.right)})`;
    case 'choice':
      return `(${condition(node.condition)} ? ${source(node.then)} : ${source(node.otherwise)})`;
    case 'call':
      if (node.name === 'clamp' || node.name === 'round') throw new Error(`The loop does not know ${node.name}.`);
      return `Math.${node.name}(${node.args.map(source).join(', ')})`;
  }
};

export type Loop = { readonly run: (at: Columns, out: ReadonlyMap<string, Float64Array>) => void; readonly outputs: readonly string[] };

/** One statement a formula, in order; numbers that are the same in every lane are read once. */
export function loopSource(definitions: Definitions, columns: Columns): { readonly text: string; readonly outputs: readonly string[] } {
  const plan = makePlan(definitions);
  const steps = plan.steps.filter((step) => definitions.has(step.id) && step.kind !== 'fence');
  const inputs = steps.filter((step) => definitions.get(step.id)?.kind === 'column').map((step) => step.id);
  const outputs = steps.map((step) => step.id).filter((id) => !inputs.includes(id));
  const isSame = (id: string): boolean => typeof columns.get(id) === 'number';
  const lines = [
    'export function loop(at, out, lanes) {',
    ...inputs.map((id) => (isSame(id) ? `const ${id} = at.get('${id}');` : `const $${id} = at.get('${id}');`)),
    ...outputs.map((id) => `const $${id} = out.get('${id}');`),
    'for (let i = 0; i < lanes; i += 1) {',
    ...inputs.filter((id) => !isSame(id)).map((id) => `const ${id} = $${id}[i];`),
    ...outputs.map((id) => {
      const definition = definitions.get(id);
      if (definition?.kind !== 'formula') throw new Error(`${id} is no formula.`);
      return `const ${id} = $${id}[i] = ${source(definition.node)};`;
    }),
    '}',
    '}',
  ];
  return { text: lines.join('\n'), outputs };
}

type LoopModule = { readonly loop: (at: Columns, out: ReadonlyMap<string, Float64Array>, lanes: number) => void };
const isLoop = (value: unknown): value is LoopModule => typeof value === 'object' && value !== null && 'loop' in value;

/** Written to a file of its own and imported, so that it is compiled as any program is. */
export async function makeLoop(definitions: Definitions, columns: Columns, lanes: number): Promise<Loop> {
  const { text, outputs } = loopSource(definitions, columns);
  const folder = mkdtempSync(join(tmpdir(), 'ridgebook-bench-'));
  try {
    const file = join(folder, 'loop.mjs');
    writeFileSync(file, text);
    const made: unknown = await import(pathToFileURL(file).href);
    if (!isLoop(made)) throw new Error('The loop was not written.');
    return { run: (at, out) => made.loop(at, out, lanes), outputs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
