import { z } from 'zod';
import { email } from '@/features/account/schema';
import { change, id, name } from '@/features/workbook/schema';
import { teamRoles } from '@/server/scope';

const role = z.enum(teamRoles, 'it is none of owner, editor, reviewer and viewer');

export const ofTeam = z.strictObject({ teamId: id });
export const create = z.strictObject({ name });
export const rename = ofTeam.extend({ name });
export const invite = ofTeam.extend({
  role,
  expiresInDays: z.int().min(1, 'an invitation lives for at least a day').max(30, 'an invitation lives for at most 30 days'),
  /** Where the link is sent to, on a server that sends mail. */
  email: email.optional(),
});
export const withdraw = ofTeam.extend({ invitationId: id });
export const join = z.strictObject({ token: z.string().max(100, 'no invitation has such a long token') });
export const setRole = ofTeam.extend({ userId: id, role });
export const ofMember = ofTeam.extend({ userId: id });
/** From the team that has the workbook to another one of the person's. */
export const moveWorkbook = change.extend({ toTeamId: id });

export type Invite = z.output<typeof invite>;
export type SetRole = z.output<typeof setRole>;
export type MoveWorkbook = z.output<typeof moveWorkbook>;
