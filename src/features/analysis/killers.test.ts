import { describe, expect, it } from 'vitest';
import type { EvaluatedScenario, WorkbookDocument } from '@/engine/document';
import { DocumentError } from '@/engine/document-error';
import { evaluateDocument, readCell } from '@/engine/evaluate-document';
import { askedKillers, documentKillers, typedKillers } from './testing/killers';

/** Twenty times what a refusal and an evaluation may take of a processor, ms: a machine that does much else is no failure. */
const most = { reading: 100, evaluating: 5_000 };

const took = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** Whether the document is refused whole; otherwise `seen` hears its first scenario. */
function isRefused(document: WorkbookDocument, seen: (first: EvaluatedScenario | undefined) => void = () => {}): boolean {
  try {
    seen(evaluateDocument(document)[0]);
    return false;
  } catch (error) {
    if (error instanceof DocumentError) return true;
    throw error;
  }
}

it('lists sixty of them', () => {
  expect(typedKillers.length + documentKillers.length + askedKillers.length).toBeGreaterThanOrEqual(60);
});

describe('what is typed to kill', () => {
  it.each(typedKillers)('$name', ({ text, refused }) => {
    let read: ReturnType<typeof readCell> | undefined;
    expect(took(() => void (read = readCell('batch', text)))).toBeLessThan(most.reading);
    expect(read?.ok).toBe(!refused);
    if (read?.ok === false) expect(read.message).toMatch(/^\S.{3,}/);
    const document: WorkbookDocument = { format: 'ridgebook/1', name: 'K', scenarios: [{ name: 'Base', cells: { batch: text } }] };
    expect(took(() => void isRefused(document))).toBeLessThan(most.evaluating);
  });
});

describe('what is written to kill', () => {
  it.each(documentKillers)('$name', ({ document, row = '', ends }) => {
    let ended: (typeof documentKillers)[number]['ends'] = 'value';
    const spent = took(() => {
      const refused = isRefused(document, (first) => {
        ended = first?.errors[row] === undefined ? 'value' : 'error';
        if (ended === 'value') expect(first?.values[row]).toEqual(expect.any(Number));
      });
      if (refused) ended = 'refused';
    });
    expect(ended).toBe(ends);
    expect(spent).toBeLessThan(most.evaluating);
  });
});
