import 'server-only';
import { headers } from 'next/headers';
import { clientAddress } from '@/server/client-address';
import { createContext } from '@/server/context';
import { createCaller } from './root';

/** Calls procedures for the page that is being drawn, as whoever asked for it. Only queries: a page changes nothing. */
export async function caller() {
  const asked = await headers();
  return createCaller(createContext({ headers: new Headers(asked), address: clientAddress(asked) }));
}
