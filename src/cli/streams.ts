import { readFileSync, writeSync } from 'node:fs';

/** The text of a file, or of standard input for "-". Throws as the file system does. */
export const read = (path: string): string => readFileSync(path === '-' ? 0 : path, 'utf8');

const is = (cause: unknown, code: string): boolean => cause instanceof Error && 'code' in cause && cause.code === code;

/** Writes everything before the process may end, also into a pipe that is full for a moment; a reader that has left wants no more. */
export const write = (descriptor: 1 | 2, text: string): void => {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (cause) {
      if (is(cause, 'EPIPE')) return;
      if (!is(cause, 'EAGAIN')) throw cause;
    }
  }
};
