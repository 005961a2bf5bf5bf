import type { CaseMapping } from '../published-case';
import { memoryCases } from './memory';
import { networkCases } from './network';
import { parallelismCases } from './parallelism';
import { rooflineCases } from './roofline';
import { scalingCases } from './scaling';
import { servingCases } from './serving';
import { spendingCases } from './spending';
import { trainingMemoryCases } from './training-memory';
import { trainingCases } from './training';

export const caseMappings: readonly CaseMapping[] = [
  ...rooflineCases,
  ...memoryCases,
  ...trainingCases,
  ...spendingCases,
  ...scalingCases,
  ...trainingMemoryCases,
  ...networkCases,
  ...parallelismCases,
  ...servingCases,
];

export const mappingOf = (id: string): CaseMapping | undefined => caseMappings.find((mapping) => mapping.cases.test(id));
