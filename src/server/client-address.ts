import { env, type Env } from '@/lib/env';

type Settings = Pick<Env, 'clientAddressHeader'>;

/** The visitor's address as the configured proxy wrote it; null where none is configured, since a visitor can write any header. */
export function clientAddress(headers: Pick<Headers, 'get'>, { clientAddressHeader }: Settings = env()): string | null {
  if (clientAddressHeader === undefined) return null;
  const address = headers.get(clientAddressHeader)?.split(',').at(-1)?.trim() ?? '';
  return /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address : null;
}

/** Where Better Auth finds the address; whatever a visitor writes there is replaced. */
export const addressHeader = 'x-ridgebook-client-address';

/** The same headers with the address as it is read here, so that both count the same visitor. */
export function withClientAddress(headers: Headers, settings: Settings = env()): Headers {
  const given = new Headers(headers);
  const address = clientAddress(headers, settings);
  if (address === null) given.delete(addressHeader);
  else given.set(addressHeader, address);
  return given;
}
