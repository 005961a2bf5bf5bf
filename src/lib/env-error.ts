/** A setting that cannot be used, with a sentence that says which and what to write instead. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}
