import Link from 'next/link';
import type { ReactNode } from 'react';
import { TopBar } from '@/components/top-bar';
import { routes } from '@/lib/routes';

const places = [
  { href: routes.equations, label: 'Equations' },
  { href: routes.reference, label: 'Reference' },
  { href: routes.glossary, label: 'Glossary' },
  { href: routes.presets, label: 'Presets' },
  { href: routes.evidence, label: 'Evidence' },
] as const;

/** A page to be read: the bar, one column, and the way to the other pages. */
export function SitePage({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <>
      <TopBar
        end={
          <>
            <nav aria-label="Pages" className="site-nav mr-2 max-md:hidden">
              <Places />
            </nav>
            {end}
          </>
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

function Places() {
  return places.map(({ href, label }) => (
    <Link key={href} href={href}>
      {label}
    </Link>
  ));
}
