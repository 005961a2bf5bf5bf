import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deepseekV3 } from '../src/engine/templates/deepseek-v3';

test('the journey evaluates the document that the template opens', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../e2e/documents/deepseek-v3.json', import.meta.url), 'utf8'));
  expect(written).toEqual(deepseekV3.document);
});
