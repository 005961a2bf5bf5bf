import { vi } from 'vitest';
import * as settings from '@/lib/env';

/** Runs a test's work with one defence of this process switched off. */
export async function sabotaged<T>(sabotage: settings.Sabotage, work: () => Promise<T>): Promise<T> {
  const off = vi.spyOn(settings, 'env').mockReturnValue({ ...settings.env(), sabotage });
  try {
    return await work();
  } finally {
    off.mockRestore();
  }
}
