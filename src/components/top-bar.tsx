import Link from 'next/link';
import type { ReactNode } from 'react';
import { BarSlot } from '@/components/bar-slot';
import { ThemeToggle } from '@/components/theme-toggle';
import { WhoLink } from '@/components/who';
import { routes } from '@/lib/routes';

/** One line above every page. */
export function TopBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <header className="top-bar">
      <Link href={routes.home} className="brand">
        <RidgeMark />
        <span className={children === undefined ? '' : 'max-sm:sr-only'}>Ridgebook</span>
      </Link>
      {children}
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {end}
        <BarSlot />
        <span className={children === undefined ? '' : 'max-sm:hidden'}>
          <WhoLink />
        </span>
        <ThemeToggle />
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
