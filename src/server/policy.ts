import type { TeamRole } from './scope';

/** Who may call a procedure. Every procedure declares one; there is no default. */
export type Policy =
  /** Reads nothing of any team. */
  | { readonly allow: 'anyone' }
  /** Whoever holds the token of a live link reads that link's snapshot; `withLink` proves the token again in the database. */
  | { readonly allow: 'link holder' }
  /** Only what the caller's own teams hold; an empty answer for a visitor without a session. */
  | { readonly allow: 'own' }
  /** Makes something of one's own, and an anonymous session where there is none. */
  | { readonly allow: 'visitor may create' }
  /** Acts on the caller's own account and what belongs to it; a visitor without one is asked to sign in. */
  | { readonly allow: 'account' }
  /** A member of the named team with this role or a stronger one. Everybody else gets the same 404 as for a missing id. */
  | { readonly allow: 'team member'; readonly role: TeamRole }
  /** A member of the workbook's team with this role or a stronger one. Everybody else gets the same 404 as for a missing id. */
  | { readonly allow: 'member'; readonly role: TeamRole };

export type Meta = { readonly policy: Policy };

type Declared = { readonly _def: { readonly meta?: unknown } };
type Router = { readonly _def: { readonly procedures: object } };

/** Every procedure by its path with what it declares; null where that is nothing. */
export function policies(router: Router): readonly (readonly [path: string, policy: Policy | null])[] {
  return Object.entries(router._def.procedures).map(([path, procedure]: [string, Declared]) => [path, policyOf(procedure)]);
}

/** `procedure` of server/trpc.ts takes no other meta, so what is there has this form. */
function policyOf({ _def: { meta } }: Declared): Policy | null {
  return typeof meta === 'object' && meta !== null && 'policy' in meta ? (meta as Meta).policy : null;
}

/** The router itself. @throws Error naming the procedures without a policy, so that a process with one does not start. */
export function withPolicies<T extends Router>(router: T): T {
  const missing = policies(router).filter(([, policy]) => policy === null);
  if (missing.length === 0) return router;
  const paths = missing.map(([path]) => path).join(', ');
  throw new Error(`These procedures declare no policy: ${paths}. Make them with a procedure of server/trpc.ts.`);
}
