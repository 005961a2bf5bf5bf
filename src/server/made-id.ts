import { canonicalJson, sha256 } from './canonical-json';
import type { TeamScope } from './scope';

/** The id of what a request makes, 32 hex digits: the same request makes the same, so that one sent twice leaves one thing. */
const madeId = (owner: { readonly team: string } | { readonly link: string }, mutationId: string): string =>
  sha256(canonicalJson({ ...owner, mutationId })).slice(0, 32);

export const idFor = ({ teamId }: TeamScope, mutationId: string): string => madeId({ team: teamId }, mutationId);

/** The same for whoever holds a link. */
export const idForLink = (link: { readonly id: string }, mutationId: string): string => madeId({ link: link.id }, mutationId);
