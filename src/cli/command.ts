import { DocumentError, evaluateDocument, parseDocument } from '../engine/evaluate-document';
import { resultsOf } from './results';

/** What the process writes and how it ends: 0 for an evaluated document, 2 for a wrong document, 64 for a wrong call, 66 for a wrong file. */
export type Outcome = { readonly status: 0 | 2 | 64 | 66; readonly output: string; readonly complaint: string };

const help = `Ridgebook evaluates a workbook document and prints every figure of every scenario as JSON.

  npm run --silent ridgebook -- evaluate FILE    reads a ridgebook/1 document from a file
  npm run --silent ridgebook -- evaluate -       reads it from standard input
  npm run --silent ridgebook -- --help           shows this text

A document, with numbers in the units of the sheet and texts as typed into its cells:

  { "format": "ridgebook/1", "name": "Planning review",
    "scenarios": [
      { "name": "Base", "presets": { "hardware": "h100-sxm", "model": "deepseek-v3" },
        "cells": { "contextLength": "4k", "chipHourPrice": 2 } },
      { "name": "Fast", "base": "Base", "cells": { "batch": "= criticalBatch / 15" } } ] }

Standard output is JSON only, ridgebook-results/1: by scenario its values, its errors (a sentence each) and its warnings.
Exit codes: 0 evaluated, also where cells have errors; 2 the document is not valid; 64 wrong arguments; 66 the file cannot be read.
`;

const wrongCall = (why: string): Outcome => ({ status: 64, output: '', complaint: `${why} See npm run --silent ridgebook -- --help.\n` });

const invalid = (why: string): Outcome => ({ status: 2, output: '', complaint: `${why}\n` });

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const jsonOf = (text: string): unknown => {
  try {
    // Some editors begin a file with a byte-order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new DocumentError(`The document is not JSON: ${reason(cause)}.`);
  }
};

const evaluate = (path: string, read: (path: string) => string): Outcome => {
  let text: string;
  try {
    text = read(path);
  } catch (cause) {
    return { status: 66, output: '', complaint: `${path === '-' ? 'Standard input' : path} cannot be read: ${reason(cause)}.\n` };
  }
  try {
    const results = resultsOf(evaluateDocument(parseDocument(jsonOf(text))));
    return { status: 0, output: `${JSON.stringify(results, null, 2)}\n`, complaint: '' };
  } catch (cause) {
    if (cause instanceof DocumentError) return invalid(cause.message);
    throw cause;
  }
};

/** Carries out the arguments after the program's name. `read` gives the text of a path, "-" being standard input. */
export const runCommand = (args: readonly string[], read: (path: string) => string): Outcome => {
  const [command, path, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || command === 'help') return { status: 0, output: help, complaint: '' };
  if (command === undefined) return wrongCall('Say what to do: evaluate FILE.');
  if (command !== 'evaluate') return wrongCall(`There is no command "${command}".`);
  if (path === undefined) return wrongCall('Name the file to evaluate, or - for standard input.');
  if (path.startsWith('-') && path !== '-') return wrongCall(`There is no option "${path}".`);
  if (rest.length > 0) return wrongCall(`One file at a time: "${rest.join(' ')}" is too much.`);
  return evaluate(path, read);
};
