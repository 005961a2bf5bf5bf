import { TopBar } from '@/components/top-bar';

/** In place of what an open page showed, once its link shows nothing any more. */
export function LinkEnded() {
  return (
    <>
      <TopBar />
      <main className="notice">
        <h1 className="text-20 font-semibold">This link shows nothing any more</h1>
        <p role="alert" className="text-quiet">
          It was revoked, has come to its end, or asks for its password again. Reload the page, or ask whoever sent it.
        </p>
      </main>
    </>
  );
}
