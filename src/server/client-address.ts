import { env } from '@/lib/env';

/** The visitor's address as the configured proxy wrote it; null where none is configured, since a visitor can write any header. */
export function clientAddress(headers: Pick<Headers, 'get'>): string | null {
  const { clientAddressHeader } = env();
  if (clientAddressHeader === undefined) return null;
  const address = headers.get(clientAddressHeader)?.split(',').at(-1)?.trim() ?? '';
  return /^[0-9a-fA-F.:]{2,45}$/.test(address) ? address : null;
}
