import type { SharedPage } from './data-shared';

type Preview = {
  readonly title: string;
  readonly description: string;
  readonly openGraph: { readonly title: string; readonly description: string; readonly siteName: string };
};

const named = (names: readonly string[]): string =>
  names.length < 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

function describe({ view, live }: SharedPage): string {
  const count = view.scenarios.length === 1 ? 'One scenario' : `${view.scenarios.length} scenarios`;
  const names = named(view.scenarios.map(({ name }) => name));
  return `${count} of what it takes to train, serve and price a model: ${names}. ${live ? 'As the workbook is now' : `Pinned at revision ${view.revision}`}, to read.`;
}

/** Title and description where somebody pastes the link; of one with a password they say nothing of the plan. */
export function previewOf(page: SharedPage | 'locked'): Preview {
  const [title, description] =
    page === 'locked' ? ['A plan that opens with a password', 'Whoever sent the link knows it.'] : [page.view.name, describe(page)];
  return { title, description, openGraph: { title, description, siteName: 'Ridgebook' } };
}
