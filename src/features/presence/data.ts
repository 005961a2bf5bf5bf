import type { TeamRole, TeamScope } from '@/server/scope';

/** Who looks at a workbook, and what they may do in it. */
export type Me = { readonly id: string; readonly name: string; readonly role: TeamRole };

export const meIn = ({ actor, role }: TeamScope): Me => ({ id: actor.id, name: actor.name, role });
