import { randomUUID } from 'node:crypto';
import { editor, holder, own, reviewer, type SamplesOf, viewer } from './sample';
import { cells, change, nothing } from './sample-parts';

/** Procedures with which a plan is reviewed. */
export const reviews: SamplesOf<'review' | 'notification' | 'suggestion'> = {
  suggestion: {
    list: viewer(({ workbookId }) => ({ workbookId })),
    suggest: reviewer(({ scenarioId, ...ids }) => ({ ...change(ids), message: 'Planted', cells: cells({ scenarioId }) })),
    decide: editor(
      ({ requestId, scenarioId, ...ids }) => ({
        ...{ ...change(ids), suggestionId: requestId, scenarioId, quantityId: 'layers' },
        ...{ accept: true, over: 1 },
      }),
      { allowed: 404 },
    ),
  },
  notification: {
    list: own(nothing),
    unread: own(nothing),
    read: own(({ commentId }) => ({ noticeId: commentId })),
  },
  review: {
    view: viewer(({ workbookId }) => ({ workbookId })),
    request: editor((ids) => ({ ...change(ids), revision: 1, message: 'Planted', asked: [] })),
    withdraw: editor(({ requestId, ...ids }) => ({ ...change(ids), requestId }), { consumes: true }),
    decide: reviewer(({ requestId, ...ids }) => ({ ...change(ids), requestId, verdict: 'changes', reason: 'Planted' })),
    decideByLink: holder(
      ({ token, requestId }) => ({ token, mutationId: randomUUID(), name: 'Planted', requestId, verdict: 'approved', reason: 'Planted' }),
      { opens: 'token' },
    ),
    addContract: editor(({ scenarioId, ...ids }) => ({ ...change(ids), condition: 'layers > 1', scenarios: [scenarioId] })),
    removeContract: editor(({ contractId, ...ids }) => ({ ...change(ids), contractId }), { consumes: true }),
    waive: reviewer(({ contractId, requestId, ...ids }) => ({ ...change(ids), contractId, requestId, reason: 'Planted' })),
  },
};
