import type { ReactNode } from 'react';
import { Places } from '@/components/places';
import { TopBar } from '@/components/top-bar';

/** A page to be read: the bar, one column, and the way to the other pages. */
export function SitePage({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <TopBar
        end={
          <nav aria-label="Pages" className="site-nav mr-2 max-md:hidden">
            <Places />
          </nav>
        }
      />
      <main className="page">{children}</main>
      <footer className="site-footer border-t border-line md:hidden">
        <nav aria-label="Pages" className="site-nav">
          <Places />
        </nav>
      </footer>
    </>
  );
}
