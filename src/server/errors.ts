export const errorCodes = [
  'not_found',
  'forbidden',
  'unauthenticated',
  'conflict',
  'invalid',
  'too_many',
  'too_large',
  'busy',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A broken promise with a sentence that may be shown; expected outcomes are returned instead. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
