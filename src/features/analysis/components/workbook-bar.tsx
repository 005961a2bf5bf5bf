import Link from 'next/link';
import { TopBar } from '@/components/top-bar';
import { routes } from '@/lib/routes';

type Props = { readonly workbookId: string; readonly name: string; readonly here: 'compare' | 'analyse' };

const places = [
  { id: 'sheet', label: 'Sheet', href: routes.workbook },
  { id: 'compare', label: 'Compare', href: routes.compare },
  { id: 'analyse', label: 'Analyse', href: routes.analyse },
] as const;

/** The bar of a page about a workbook: its name, and the way between its pages. */
export function WorkbookBar({ workbookId, name, here }: Props) {
  return (
    <TopBar>
      <Link href={routes.workbook(workbookId)} className="truncate text-14 font-semibold">
        {name}
      </Link>
      <nav aria-label="Workbook" className="site-nav">
        {places.map(({ id, label, href }) => (
          <Link key={id} href={href(workbookId)} prefetch={false} aria-current={id === here ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
    </TopBar>
  );
}
