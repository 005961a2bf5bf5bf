import { describe, expect, it } from 'vitest';
import { findTemplate } from '@/engine/templates/catalogue';
import { quantityById } from '@/engine/registry';
import { explainDocument } from '../data-explain';
import { maskedExplanation } from './masked';

const isMoney = (id: string) => quantityById.get(id)?.unit.text.includes('USD') === true;
const document = findTemplate('deepseek-v3')?.document;
const explain = (quantityId: string) => {
  if (document === undefined) throw new Error('The template is gone.');
  return explainDocument(document, { scenario: 'Production', quantityId });
};

describe('an explanation while prices are masked', () => {
  it('shows no figure of a price, nor what would give one away', () => {
    const open = explain('decodeCost');
    const masked = maskedExplanation(open, isMoney);
    const figures = [open, ...open.precedents.filter(({ id }) => isMoney(id)), ...open.leaves.filter(({ id }) => isMoney(id))];
    const text = JSON.stringify(masked);
    for (const { value } of figures) expect([value, text.includes(`"${value ?? ''}"`)]).toEqual([value, false]);
    expect(masked).toMatchObject({ value: '•••', steps: [], copies: null, history: null });
    expect([masked.equation?.symbols, masked.equation?.numbers, masked.trend]).toEqual([open.equation?.symbols, undefined, undefined]);
    expect(masked.precedents.filter(({ id }) => !isMoney(id))).toEqual(open.precedents.filter(({ id }) => !isMoney(id)));
  });

  it('is the same for a row that prices do not reach', () => {
    const open = explain('stepTime');
    expect(maskedExplanation(open, isMoney)).toEqual(open);
  });
});
