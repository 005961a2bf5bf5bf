/** The document as a whole cannot be evaluated; `message` is a sentence for the person who wrote it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
