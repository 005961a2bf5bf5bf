'use client';

import { TopBar } from '@/components/top-bar';

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <>
      <TopBar />
      <main className="notice" role="alert">
        <h1 className="text-20 font-semibold">The page could not be drawn</h1>
        <p className="text-quiet">
          {error.digest === undefined ? 'A part of it did not arrive, or failed in this browser.' : 'The server failed while preparing it.'}{' '}
          What was saved is safe. Try again; if it fails twice, tell whoever runs this server
          {error.digest === undefined ? '.' : ` and name ${error.digest}.`}
        </p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </main>
    </>
  );
}
