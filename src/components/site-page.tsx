import Link from 'next/link';
import type { ReactNode } from 'react';
import { TopBar } from '@/components/top-bar';
import { routes } from '@/lib/routes';

const places = [{ href: routes.reference, label: 'Reference' }] as const;

/** A page to be read: the bar, one column, and the way to the other pages. */
export function SitePage({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <>
      <TopBar end={end} />
      <main className="page">{children}</main>
      <footer className="site-footer border-t border-line">
        <nav aria-label="Pages" className="site-nav">
          {places.map(({ href, label }) => (
            <Link key={href} href={href}>
              {label}
            </Link>
          ))}
        </nav>
      </footer>
    </>
  );
}
