import { readFileSync, writeSync } from 'node:fs';

/** The text of a file, or of standard input for "-". Throws as the file system does. */
export const read = (path: string): string => readFileSync(path === '-' ? 0 : path, 'utf8');

const isBusy = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'EAGAIN';

/** Writes everything before the process may end, also into a pipe that is full for a moment. */
export const write = (descriptor: 1 | 2, text: string): void => {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
    }
  }
};
