import { routes } from '@/lib/routes';

/** Where a question is asked: in a workbook, or in what a share link is pinned to, where nothing can be changed. */
export type Place =
  | { readonly kind: 'workbook'; readonly id: string; /** Whether the role of who asks allows changes. */ readonly editable: boolean }
  | { readonly kind: 'link'; readonly token: string };

/** Pages about a workbook, in the order of their row; a link shows the first of them. */
const shared = ['sheet', 'charts', 'compare', 'analyse'] as const;
const members = [...shared, 'review', 'history', 'fidelity'] as const;
export type Page = (typeof members)[number];
type SharedPage = (typeof shared)[number];

export const pagesOf = ({ kind }: Place): readonly Page[] => (kind === 'workbook' ? members : shared);

const ofWorkbook: Readonly<Record<Page, (id: string) => string>> = {
  sheet: routes.workbook,
  charts: routes.charts,
  compare: routes.compare,
  analyse: routes.analyse,
  review: routes.review,
  history: routes.history,
  fidelity: routes.fidelity,
};
const ofLink: Readonly<Record<SharedPage, (token: string) => string>> = {
  sheet: routes.shared,
  charts: routes.sharedCharts,
  compare: routes.sharedCompare,
  analyse: routes.sharedAnalyse,
};

export function addressOf(place: Place, page: Page): string {
  if (place.kind === 'workbook') return ofWorkbook[page](place.id);
  return ofLink[shared.find((one) => one === page) ?? 'sheet'](place.token);
}
