import { expect, it } from 'vitest';
import { parse } from '../parse';
import { findTemplate } from '../templates/catalogue';
import { isCondition, judgeConditions } from './conditions';

const template = findTemplate('blackboard-lecture');
if (template === undefined) throw new Error('The lecture is gone.');
const rows = [
  { id: 'pace', label: 'Pace', unit: 's', formula: '0.03 s' },
  { id: 'broken', label: 'Broken', unit: '1', formula: 'sqrt(0 - 1)' },
];
const [scenario] = template.document.scenarios;
const document = { ...template.document, scenarios: scenario === undefined ? [] : [scenario], rows };

it('says in each scenario whether a condition holds, what is compared, and why one has no value', () => {
  const conditions = ['pace < 40 ms', 'pace + pace < 40 ms and 1 < 2', 'broken > 1'];
  const [judged] = judgeConditions(document, conditions);
  expect(judged?.map(({ holds }) => holds)).toEqual([true, false, undefined]);
  expect(judged?.map(({ compared }) => compared.map(({ row, text, value, unit }) => [row, text, value, unit]))).toEqual([
    [['pace', 'pace', 0.03, 's']],
    [
      [undefined, 'pace + pace', 0.06, 's'],
      [undefined, '1', 1, '1'],
    ],
    [['broken', 'broken', NaN, '1']],
  ]);
  expect(judged?.[2]?.message).toBe('In Broken, sqrt has no value below 0: 0 - 1 is -1.');
  const [wrong] = judgeConditions(document, ['pace < 40 GB', 'pace < 1 s']);
  expect(wrong).toMatchObject([{ holds: undefined, message: expect.stringMatching(/The condition "pace < 40 GB"/) }, { holds: true }]);
});

it('tells a condition from a value', () => {
  const is = (text: string) => {
    const parsed = parse(text);
    return parsed.ok && isCondition(parsed.node);
  };
  expect(['a > 1', 'not (a > 1)', 'a > 1 and b < 2', 'a', 'a + 1', 'a and b > 1'].map(is)).toEqual([true, true, true, false, false, false]);
});
