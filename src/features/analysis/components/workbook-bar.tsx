import Link from 'next/link';
import { TopBar } from '@/components/top-bar';
import { addressOf, type Place } from '../place';

type Props = { readonly place: Place; readonly name: string; readonly here: 'charts' | 'compare' | 'analyse' };

const places = [
  { id: 'sheet', label: 'Sheet' },
  { id: 'charts', label: 'Charts' },
  { id: 'compare', label: 'Compare' },
  { id: 'analyse', label: 'Analyse' },
] as const;

/** The bar of a page about a workbook: its name, and the way between its pages. */
export function WorkbookBar({ place, name, here }: Props) {
  return (
    <TopBar>
      <Link href={addressOf(place, 'sheet')} className="truncate text-14 font-semibold">
        {name}
      </Link>
      <nav aria-label="Workbook" className="site-nav shrink-0 flex-nowrap max-sm:gap-2">
        {places.map(({ id, label }) => (
          <Link key={id} href={addressOf(place, id)} prefetch={false} aria-current={id === here ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
    </TopBar>
  );
}
