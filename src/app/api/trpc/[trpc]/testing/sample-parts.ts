import { randomUUID } from 'node:crypto';
import type { Ids } from './sample';

/** A procedure without an input. */
export const nothing = (): void => undefined;

export const change = ({ workbookId }: Pick<Ids, 'workbookId'>) => ({ workbookId, mutationId: randomUUID() });

export const ofScenario = (ids: Pick<Ids, 'workbookId' | 'scenarioId'>) => ({ ...change(ids), scenarioId: ids.scenarioId });

export const cells = ({ scenarioId }: Pick<Ids, 'scenarioId'>) => [{ scenarioId, quantityId: 'layers', text: '61' }];
