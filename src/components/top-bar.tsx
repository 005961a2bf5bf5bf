import Link from 'next/link';
import type { ReactNode } from 'react';
import { BarSlot } from '@/components/bar-slot';
import { SiteMenu } from '@/components/site-menu';
import { ThemeToggle } from '@/components/theme-toggle';
import { WhoLink } from '@/components/who';
import { routes } from '@/lib/routes';

type Props = {
  /** What the page is about. With it the way to other pages is a menu, which on a phone takes up what the bar has no room for. */
  readonly children?: ReactNode;
  /** Beside the name: how it stands. */
  readonly state?: ReactNode;
  /** The row of pages about the same thing; a second line where the first has no room. */
  readonly pages?: ReactNode;
  /** What is done here now and then; in the menu on a phone. */
  readonly more?: ReactNode;
  /** At the end of the bar. */
  readonly end?: ReactNode;
};

/** One line above every page. */
export function TopBar({ children, state, pages, more, end }: Props) {
  const named = children !== undefined;
  return (
    <header className="top-bar" data-pages={pages === undefined ? undefined : ''}>
      <Link href={routes.home} className="brand">
        <RidgeMark />
        <span className={named ? 'max-sm:sr-only' : ''}>Ridgebook</span>
      </Link>
      {named && <div className="bar-name">{children}</div>}
      {state}
      {pages !== undefined && <div className="bar-pages">{pages}</div>}
      <div className="bar-end">
        {more !== undefined && <span className="contents max-md:hidden">{more}</span>}
        {end}
        <BarSlot />
        {named && <SiteMenu more={more} />}
        <span className={named ? 'contents max-sm:hidden' : 'contents'}>
          <WhoLink />
          <ThemeToggle />
        </span>
      </div>
    </header>
  );
}

/** A roofline: memory's slope, the ridge, compute's flat top. */
function RidgeMark() {
  return (
    <svg aria-hidden="true" width="18" height="14" viewBox="0 0 18 14" fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M1 13 8 4h9" />
      <circle cx="8" cy="4" r="2.5" fill="currentColor" stroke="none" />
    </svg>
  );
}
