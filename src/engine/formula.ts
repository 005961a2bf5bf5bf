import type { Quantity } from './quantity';

/** The text of a formula in the language of ids; parsed once, when the registry is sealed. */
export type Formula = { readonly text: string };

/** `f\`${weightReadTime} + ${kvReadTime}\``: real imports, so that the editor renames and the compiler misses none. */
export const f = (strings: TemplateStringsArray, ...operands: readonly Quantity[]): Formula => ({
  text: strings.reduce((text, part, i) => {
    if (i === 0) return part;
    const operand = operands[i - 1];
    if (operand === undefined) throw new Error(`A formula has an undefined operand after "${text}": read it inside an arrow.`);
    return text + operand.id + part;
  }),
});
