import { expect, it } from 'vitest';
import { csvText } from './chart-export';

it('writes figures at full precision, and text that no spreadsheet takes for a formula', () => {
  const rows = [
    ['=1+1', 0.1 + 0.2, null],
    ['a "b", c', -5, 1e-9],
    ['@SUM', 2, 3],
  ];
  expect(csvText(['Plan', 'Cost, USD', 'Never'], rows)).toBe(
    'Plan,"Cost, USD",Never\r\n\'=1+1,0.30000000000000004,\r\n"a ""b"", c",-5,1e-9\r\n\'@SUM,2,3\r\n',
  );
});
