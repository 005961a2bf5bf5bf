import type { Prisma } from './generated/sqlite/client';
import { database } from './database';
import type { TeamScope } from './scope';

export type Access =
  | { readonly kind: 'team'; readonly scope: TeamScope; readonly mode: 'read' | 'write' }
  | { readonly kind: 'link'; readonly tokenHash: string; readonly mode: 'write' }
  | { readonly kind: 'system'; readonly mode: 'write' };

export async function inTransaction<T>(access: Access, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  const { client, reader } = await database();
  return (access.mode === 'read' ? reader : client).$transaction(work);
}
