import { TRPCError } from '@trpc/server';

/** Whoever has no session, another team's member and a wrong address see the same page. */
const hidden = new Set(['NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN', 'BAD_REQUEST']);

/** What a workbook's page shows; null where the caller may not know whether it exists. */
export async function orHidden<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TRPCError && hidden.has(error.code)) return null;
    throw error;
  }
}
