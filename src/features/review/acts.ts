import type { ReviewRows } from './data';
import { verdictOf } from './data-standing';
import type { Act } from './view';
import { saidWords } from './view-status';

const versionWords = ({ name, revision }: { readonly name: string; readonly revision: number }): string =>
  name === '' ? `revision ${revision}` : `“${name}”, revision ${revision}`;

/** What happened in the reviews of a workbook, the newest first. Nothing of it is ever taken away. */
export function actsOf({ requests, verdicts, contracts, waivers }: ReviewRows): readonly Act[] {
  const versions = new Map(requests.map((request) => [request.id, versionWords(request)]));
  const conditions = new Map(contracts.map(({ id, condition }) => [id, condition]));
  const all: readonly (Omit<Act, 'at'> & { readonly when: Date })[] = [
    ...requests.map((request) => ({
      when: request.createdAt,
      by: request.createdByName,
      what: `asked for a review of ${versionWords(request)}`,
      reason: request.message,
    })),
    ...requests.flatMap((request) =>
      request.closedAt === null
        ? []
        : [{ when: request.closedAt, by: request.closedByName ?? '', what: `closed the review of ${versionWords(request)}`, reason: '' }],
    ),
    ...verdicts.map(({ at, reviewerName, linkId, verdict, requestId, reason }) => ({
      when: at,
      by: linkId === null ? reviewerName : `${reviewerName} (unverified)`,
      what: saidWords({ verdict: verdictOf(verdict), unverified: linkId !== null }, versions.get(requestId) ?? 'a version'),
      reason,
    })),
    ...contracts.map(({ createdAt, createdByName, condition }) => ({
      when: createdAt,
      by: createdByName,
      what: `added the condition ${condition}`,
      reason: '',
    })),
    ...contracts.flatMap(({ deletedAt, deletedByName, condition }) =>
      deletedAt === null ? [] : [{ when: deletedAt, by: deletedByName ?? '', what: `took away the condition ${condition}`, reason: '' }],
    ),
    ...waivers.map(({ at, waivedByName, contractId, requestId, reason }) => ({
      when: at,
      by: waivedByName,
      what: `waived ${conditions.get(contractId) ?? 'a condition'} for ${versions.get(requestId) ?? 'a version'}`,
      reason,
    })),
  ];
  return all.toSorted((a, b) => b.when.getTime() - a.when.getTime()).map(({ when, ...act }) => ({ ...act, at: when.toISOString() }));
}
