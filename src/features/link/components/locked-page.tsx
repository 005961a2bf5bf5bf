import { TopBar } from '@/components/top-bar';
import { UnlockForm } from './unlock-form';

/** In place of what a link shows, until its password is given. */
export function LockedPage({ token }: { readonly token: string }) {
  return (
    <>
      <TopBar />
      <main className="notice">
        <h1 className="text-20 font-semibold">This plan opens with a password</h1>
        <p className="text-quiet">Whoever sent the link knows it.</p>
        <UnlockForm token={token} />
      </main>
    </>
  );
}
