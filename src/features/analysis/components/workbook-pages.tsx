import Link from 'next/link';
import { addressOf, type Page, pagesOf, type Place } from '../place';

type Props = { readonly place: Place; readonly here: Page };

const words: Readonly<Record<Page, string>> = {
  sheet: 'Sheet',
  charts: 'Charts',
  compare: 'Compare',
  analyse: 'Analyse',
  review: 'Review',
  history: 'History',
  fidelity: 'Own points',
};

/** The row of pages about a workbook, the same on each of them. */
export function WorkbookPages({ place, here }: Props) {
  return (
    <nav aria-label="Workbook" className="site-nav flex-nowrap">
      {pagesOf(place).map((page) => (
        <Link
          key={page}
          href={addressOf(place, page)}
          prefetch={false}
          className="whitespace-nowrap"
          aria-current={page === here ? 'page' : undefined}
        >
          {words[page]}
        </Link>
      ))}
    </nav>
  );
}
