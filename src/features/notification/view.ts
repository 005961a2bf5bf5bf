/** What somebody is told of. */
export type NoticeKind = 'mention' | 'answer' | 'request' | 'signedOff' | 'changes';
