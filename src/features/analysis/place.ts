import { routes } from '@/lib/routes';

/** Where a question is asked: in a workbook, or in what a share link is pinned to, where nothing can be changed. */
export type Place =
  | { readonly kind: 'workbook'; readonly id: string; /** Whether the role of who asks allows changes. */ readonly editable: boolean }
  | { readonly kind: 'link'; readonly token: string };

export type Page = 'sheet' | 'charts' | 'compare' | 'analyse';

export function addressOf(place: Place, page: Page): string {
  if (place.kind === 'workbook')
    return { sheet: routes.workbook, charts: routes.charts, compare: routes.compare, analyse: routes.analyse }[page](place.id);
  return { sheet: routes.shared, charts: routes.sharedCharts, compare: routes.sharedCompare, analyse: routes.sharedAnalyse }[page](
    place.token,
  );
}
