import Link from 'next/link';
import { TopBar } from '@/components/top-bar';
import { addressOf, type Page, type Place } from '../place';
import { WorkbookPages } from './workbook-pages';

type Props = { readonly place: Place; readonly name: string; readonly here: Page };

/** The bar of a page about a workbook: its name, and the way between its pages. */
export function WorkbookBar({ place, name, here }: Props) {
  return (
    <TopBar pages={<WorkbookPages place={place} here={here} />}>
      <Link href={addressOf(place, 'sheet')} className="truncate text-14 font-semibold">
        {name}
      </Link>
    </TopBar>
  );
}
