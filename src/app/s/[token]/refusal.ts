import { AppError } from '@/server/errors';

/** What a shared page shows, the sentence for what cannot be shown, or null where the link is dead. */
export async function orRefusal<T>(read: () => Promise<T>): Promise<{ readonly shown: T } | { readonly refused: string } | null> {
  try {
    return { shown: await read() };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return error.code === 'not_found' ? null : { refused: error.message };
  }
}
