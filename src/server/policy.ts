import type { TeamRole } from './scope';

/** Who may call a procedure. Every procedure declares one; there is no default. */
export type Policy =
  /** Reads nothing of any team. */
  | { readonly allow: 'anyone' }
  /** Only what the caller's own teams hold; an empty answer for a visitor without a session. */
  | { readonly allow: 'own' }
  /** Makes something of one's own, and an anonymous session where there is none. */
  | { readonly allow: 'visitor may create' }
  /** A member of the workbook's team with this role or a stronger one. Everybody else gets the same 404 as for a missing id. */
  | { readonly allow: 'member'; readonly role: TeamRole };

export type Meta = { readonly policy: Policy };

type Declared = { readonly _def: { readonly meta?: unknown } };
type Router = { readonly _def: { readonly procedures: object } };

/** Paths of procedures that declare no policy. */
export function undeclared(router: Router): string[] {
  return Object.entries(router._def.procedures).flatMap(([path, procedure]: [string, Declared]) =>
    hasPolicy(procedure._def.meta) ? [] : [path],
  );
}

function hasPolicy(meta: unknown): boolean {
  return typeof meta === 'object' && meta !== null && 'policy' in meta && typeof meta.policy === 'object';
}

/** The router itself. @throws Error naming the procedures without a policy, so that a process with one does not start. */
export function withPolicies<T extends Router>(router: T): T {
  const missing = undeclared(router);
  if (missing.length > 0) throw new Error(`These procedures declare no policy: ${missing.join(', ')}. Make them with a procedure of server/trpc.ts.`);
  return router;
}
