export const auditKinds = ['access', 'members', 'links', 'workbooks', 'exports', 'refusals'] as const;
export type AuditKind = (typeof auditKinds)[number];

type Act = { readonly kind: AuditKind; readonly result: 'done' | 'refused' };
const done = (kind: AuditKind): Act => ({ kind, result: 'done' });

/** Everything that the audit log of a team says happened. */
export const acts = {
  signedIn: done('access'),
  signedOut: done('access'),
  signInFailed: { kind: 'access', result: 'refused' },
  passwordChanged: done('access'),
  passwordReset: done('access'),
  teamMade: done('members'),
  teamRenamed: done('members'),
  invited: done('members'),
  invitationWithdrawn: done('members'),
  joined: done('members'),
  roleChanged: done('members'),
  ownershipGiven: done('members'),
  memberRemoved: done('members'),
  memberLeft: done('members'),
  linkMade: done('links'),
  linkRevoked: done('links'),
  linkLocked: done('links'),
  linkRelocked: done('links'),
  linkOpened: done('links'),
  linkFirstOpened: done('links'),
  workbookDeleted: done('workbooks'),
  workbookRestored: done('workbooks'),
  workbookMovedAway: done('workbooks'),
  workbookMovedHere: done('workbooks'),
  auditExported: done('exports'),
  linkCopied: done('exports'),
  denied: { kind: 'refusals', result: 'refused' },
} as const satisfies Readonly<Record<string, Act>>;
export type ActName = keyof typeof acts;

export const isAct = (text: string): text is ActName => Object.hasOwn(acts, text);

export const actsOf = (kind: AuditKind): readonly ActName[] =>
  Object.keys(acts).filter((act) => isAct(act) && acts[act].kind === kind) as ActName[];

/** Names and roles, never a token, a password or what was typed into a sheet. */
export type AuditDetail = Readonly<Record<string, string>>;
