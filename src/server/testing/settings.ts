import { vi } from 'vitest';
import * as settings from '@/lib/env';

/** Runs a test's work with other settings of this process. */
export async function withSettings<T>(change: Partial<settings.Env>, work: () => Promise<T>): Promise<T> {
  const other = vi.spyOn(settings, 'env').mockReturnValue({ ...settings.env(), ...change });
  try {
    return await work();
  } finally {
    other.mockRestore();
  }
}

/** Runs a test's work with one defence of this process switched off. */
export const sabotaged = <T>(sabotage: settings.Sabotage, work: () => Promise<T>): Promise<T> => withSettings({ sabotage }, work);
