import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeToggle } from '@/components/theme-toggle';
import { routes } from '@/lib/routes';

/** One line above every page. */
export function TopBar({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <header className="top-bar">
      <Link href={routes.home} className="brand">
        Ridgebook
      </Link>
      {children}
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {end}
        <ThemeToggle />
      </div>
    </header>
  );
}
