import { usePathname } from 'next/navigation';

/** Where a chart of the page's workbook, or of what a link shows, is drawn large; a template has no such page. */
export function useLargeChart(id: string): { readonly href?: string } {
  const [, place] = /^(\/[ws]\/[^/]+)/.exec(usePathname()) ?? [];
  return place === undefined ? {} : { href: `${place}/charts?chart=${id}` };
}
