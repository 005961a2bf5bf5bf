import Link from 'next/link';
import { routes } from '@/lib/routes';

const places = [
  { href: routes.workbooks, label: 'Workbooks' },
  { href: routes.equations, label: 'Equations' },
  { href: routes.reference, label: 'Reference' },
  { href: routes.glossary, label: 'Glossary' },
  { href: routes.presets, label: 'Presets' },
  { href: routes.evidence, label: 'Evidence' },
] as const;

/** Links to the pages that are there to be read. */
export function Places({ className }: { readonly className?: string }) {
  return places.map(({ href, label }) => (
    <Link key={href} href={href} className={className}>
      {label}
    </Link>
  ));
}
