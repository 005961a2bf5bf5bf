import { editor, own, reviewer, type SamplesOf, viewer } from './sample';
import { change, nothing } from './sample-parts';

/** Procedures with which a plan is reviewed. */
export const reviews: SamplesOf<'review' | 'notification'> = {
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
    addContract: editor(({ scenarioId, ...ids }) => ({ ...change(ids), condition: 'layers > 1', scenarios: [scenarioId] })),
    removeContract: editor(({ contractId, ...ids }) => ({ ...change(ids), contractId }), { consumes: true }),
    waive: reviewer(({ contractId, requestId, ...ids }) => ({ ...change(ids), contractId, requestId, reason: 'Planted' })),
  },
};
