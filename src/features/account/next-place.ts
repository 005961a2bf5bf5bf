import { routes } from '@/lib/routes';

/** Where to go after signing in: a page of this server that the address names, else the list of workbooks. */
export function nextPlace(asked: string | readonly string[] | undefined): string {
  const own = typeof asked === 'string' && /^\/(?![/\\])[\w\-/.~%?=&]*$/.test(asked);
  return own ? asked : routes.workbooks;
}
