/** Limits that hold before anything is evaluated; a formula within them costs little to read and to run. */
export const limits = {
  characters: 2000,
  nodes: 500,
  nesting: 64,
  /** Steps of the parser, and operations a lane of the evaluator, per character. */
  stepsPerCharacter: 50,
} as const;

/** A fault of the text, placed for underlining: `at` up to but not including `end`. */
export type SyntaxFault = { readonly message: string; readonly at: number; readonly end: number };

/** Thrown and caught inside the parser only; callers get the fault as a value. */
export class FormulaFault extends Error {
  readonly fault: SyntaxFault;
  constructor(message: string, at: number, end: number) {
    super(message);
    this.fault = { message, at, end: Math.max(end, at + 1) };
  }
}

/** Counts the steps spent on one text and stops when they exceed the budget. */
export class StepBudget {
  readonly allowed: number;
  #spent = 0;
  constructor(characters: number) {
    this.allowed = limits.stepsPerCharacter * Math.max(1, characters);
  }
  get spent(): number {
    return this.#spent;
  }
  spend(at: number): void {
    this.#spent += 1;
    if (this.#spent > this.allowed)
      throw new FormulaFault('The formula takes too many steps to read; split it over several rows.', at, at + 1);
  }
}
