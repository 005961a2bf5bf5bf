import type { ActName, AuditDetail, AuditKind } from '@/server/audit-kinds';

export const kindWords: Readonly<Record<AuditKind, string>> = {
  access: 'Signing in and out',
  members: 'Members and roles',
  links: 'Share links',
  workbooks: 'Workbooks',
  exports: 'Exports',
  refusals: 'Refusals',
};

const quoted = (name: string | undefined): string => (name === undefined || name === '' ? 'without a name' : `“${name}”`);
const labelled = ({ label, workbook }: AuditDetail): string =>
  label === undefined || label === '' ? `to ${quoted(workbook)}` : `${quoted(label)} to ${quoted(workbook)}`;

/** What happened, in words that follow the person's name. */
export const actWords: Readonly<Record<ActName, (detail: AuditDetail) => string>> = {
  signedIn: () => 'signed in',
  signedOut: () => 'signed out',
  signInFailed: () => 'could not sign in: the password was wrong',
  passwordChanged: () => 'changed the password',
  passwordReset: () => 'chose a new password by a one-time link',
  teamMade: ({ name }) => `made the team ${quoted(name)}`,
  teamRenamed: ({ before, after }) => `renamed the team from ${quoted(before)} to ${quoted(after)}`,
  invited: ({ role, email }) => `invited ${email === undefined ? 'somebody by link' : email} as ${role}`,
  invitationWithdrawn: ({ role }) => `withdrew an invitation as ${role}`,
  joined: ({ role }) => `joined as ${role}`,
  roleChanged: ({ member, before, after }) => `changed the role of ${member} from ${before} to ${after}`,
  ownershipGiven: ({ member }) => `gave the team to ${member} and became editor`,
  memberRemoved: ({ member, role }) => `removed ${member}, who was ${role}`,
  memberLeft: ({ role }) => `left the team, as ${role}`,
  linkMade: (detail) => `made a share link ${labelled(detail)}`,
  linkRevoked: (detail) => `revoked the share link ${labelled(detail)}`,
  linkLocked: (detail) => `set a password for the share link ${labelled(detail)}`,
  linkRelocked: (detail) => `changed the password of the share link ${labelled(detail)}`,
  linkOpened: (detail) => `removed the password of the share link ${labelled(detail)}`,
  linkFirstOpened: (detail) => `opened the share link ${labelled(detail)} for the first time`,
  workbookDeleted: ({ workbook }) => `deleted the workbook ${quoted(workbook)}`,
  workbookRestored: ({ workbook }) => `brought back the workbook ${quoted(workbook)}`,
  workbookMovedAway: ({ workbook, team }) => `moved the workbook ${quoted(workbook)} to the team ${quoted(team)}`,
  workbookMovedHere: ({ workbook, team }) => `moved the workbook ${quoted(workbook)} here from the team ${quoted(team)}`,
  auditExported: ({ entries }) => `exported the audit log, ${entries} entries`,
  linkCopied: (detail) => `made a workbook of their own of the share link ${labelled(detail)}`,
  denied: ({ asked, workbook }) => `was refused ${asked}${workbook === undefined ? '' : ` on the workbook ${quoted(workbook)}`}`,
};
