import { routes } from '@/lib/routes';

export const noticeKinds = [
  'mention',
  'answer',
  'byLink',
  'request',
  'signedOff',
  'changes',
  'opinion',
  'broken',
  'holdsAgain',
  'suggestion',
  'decided',
] as const;
/** What somebody is told of. */
export type NoticeKind = (typeof noticeKinds)[number];

export type Notice = {
  readonly id: string;
  readonly sentence: string;
  readonly workbook: string;
  readonly href: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly read: boolean;
};

const words: Readonly<Record<NoticeKind, string>> = {
  mention: 'mentioned you in a comment',
  answer: 'answered in a thread that you took part in',
  byLink: 'commented through a link',
  request: 'asks you for a review',
  signedOff: 'signed off a version',
  changes: 'requested changes',
  opinion: 'gave an opinion on the version under review through a link',
  broken: 'edited an approved plan, and a condition of it does not hold any more',
  holdsAgain: 'edited an approved plan, and a condition of it holds again',
  suggestion: 'suggests changes',
  decided: 'decided on your suggestion',
};

export const kindOf = (text: string): NoticeKind => noticeKinds.find((kind) => kind === text) ?? 'answer';

/** "Ada asks you for a review." */
export const sentenceOf = (kind: NoticeKind, actor: string): string => `${actor} ${words[kind]}.`;

/** Where what it tells of is seen. */
export const placeOf = (kind: NoticeKind, workbookId: string): string =>
  kind === 'mention' || kind === 'answer' || kind === 'byLink' ? routes.comments(workbookId) : routes.review(workbookId);
