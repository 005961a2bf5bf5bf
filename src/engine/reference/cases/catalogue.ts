import type { CaseMapping } from '../published-case';
import { memoryCases } from './memory';
import { networkCases } from './network';
import { rooflineCases } from './roofline';
import { servingCases } from './serving';
import { trainingCases } from './training';

export const caseMappings: readonly CaseMapping[] = [...rooflineCases, ...memoryCases, ...trainingCases, ...networkCases, ...servingCases];

export const mappingOf = (id: string): CaseMapping | undefined => caseMappings.find((mapping) => mapping.cases.test(id));
