import { env } from '@/lib/env';

/**
 * The part of a `where` that makes an update a compare-and-set: it matches only the row as the writer saw it.
 * Update with `updateMany` and accept nothing but `count === 1`; never read a row and then write it.
 */
export function atVersion(version: number): { readonly version?: number } {
  return env().sabotage === 'cas' ? {} : { version };
}
