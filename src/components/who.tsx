'use client';

import Link from 'next/link';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';

/** Who looks at the page: somebody with an account, somebody whose work this browser alone knows, or nobody yet. */
export type Who = { readonly kind: 'account'; readonly name: string } | { readonly kind: 'visitor' } | { readonly kind: 'nobody' };

const WhoContext = createContext<Who>({ kind: 'nobody' });

export function WhoRoot({ who, children }: { readonly who: Who; readonly children: ReactNode }) {
  return <WhoContext value={who}>{children}</WhoContext>;
}

/** The way to the account, or to one. */
export function WhoLink() {
  const who = useContext(WhoContext);
  if (who.kind === 'account') {
    return (
      <Link href={routes.account} prefetch={false} className="button-quiet max-w-40" aria-label={`Account of ${who.name}`}>
        <span className="truncate max-sm:hidden">{who.name}</span>
        <span className="sm:hidden">Account</span>
      </Link>
    );
  }
  return (
    <Link href={who.kind === 'visitor' ? routes.signUp : routes.signIn} prefetch={false} className="button-quiet">
      {who.kind === 'visitor' ? 'Sign up' : 'Sign in'}
    </Link>
  );
}
