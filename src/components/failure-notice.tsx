type Props = {
  /** By which the log of the server names the failure; null where it was not the server's. */
  readonly reference: string | null;
  readonly onTryAgain: () => void;
};

/** In place of a page that could not be drawn. */
export function FailureNotice({ reference, onTryAgain }: Props) {
  return (
    <main className="notice" role="alert">
      <h1 className="text-20 font-semibold">The page could not be drawn</h1>
      <p className="text-quiet">
        {reference === null ? 'A part of it did not arrive, or failed in this browser.' : 'The server failed while preparing it.'} What was
        saved is safe. Try again; if it fails twice, tell whoever runs this server{reference === null ? '.' : ` and name ${reference}.`}
      </p>
      <button type="button" className="button" onClick={onTryAgain}>
        Try again
      </button>
    </main>
  );
}
