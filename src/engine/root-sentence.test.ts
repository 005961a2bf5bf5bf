import { expect, test } from 'vitest';
import { evaluateDocument } from './evaluate-document';
import { judgeConditions } from './analysis/conditions';
import { bridge } from './analysis/bridge';
import { readyScenario } from './analysis/ready';
import { findTemplate } from './templates/catalogue';
import { labelOf } from './registry';
import { rootSentence } from './root-sentence';

const empty = findTemplate('empty')?.document;
const document = (formula: string) => {
  if (empty === undefined) throw new Error('The empty template is missing.');
  return { ...empty, rows: [{ id: 'ourShare', label: 'Our share', unit: '1', formula }] };
};

test('a failure names the row in which it began by its label, and not by its id', () => {
  const [result] = evaluateDocument(document('sqrt(0 - 1)'));
  const [priced, own] = [result?.errors['grossMargin'], result?.errors['ourShare']];
  if (priced === undefined || own === undefined) throw new Error('Nothing failed.');
  expect(priced.message).toContain(priced.root);
  expect(rootSentence(priced, labelOf)).not.toContain(priced.root);
  expect(rootSentence(priced, labelOf)).toContain(labelOf(priced.root));
  expect(rootSentence(own, () => 'Our share')).toMatch(/^In Our share, /);
});

test('so do conditions and differences that have no value', () => {
  const asked = document('sqrt(0 - 1)');
  const [[margin, share, inline] = []] = judgeConditions(asked, ['grossMargin > 0.6', 'ourShare > 1', 'sqrt(0 - 1) > 1']);
  expect([margin, share, inline].map((one) => one?.message)).toEqual([
    expect.stringMatching(/^Output tokens per second is not set/),
    expect.stringMatching(/^In Our share, /),
    expect.stringMatching(/^In the condition, /),
  ]);
  for (const { message = '' } of [margin, share, inline].flatMap((one) => one ?? [])) expect(message).not.toMatch(/[a-z][A-Z]|condition 0/);
  const ready = readyScenario(asked, asked.scenarios[0]?.name ?? '');
  expect(bridge(ready, ready, 'grossMargin')).toMatchObject({ ok: false, reason: expect.not.stringMatching(/[a-z][A-Z]/) });
});
