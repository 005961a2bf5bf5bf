import type { Action } from './actions';

const visit = (page: 'history' | 'review' | 'charts' | 'compare' | 'analyse' | 'fidelity', label: string): Action => ({
  id: `workbook.${page}`,
  label,
  scope: 'workbook',
  shortcuts: [],
  when: (context) => context.visit !== null,
  run: (context) => context.visit?.(page),
});

/** What is done with a workbook as a whole, and the pages that belong to it. */
export const wholeActions: readonly Action[] = [
  visit('charts', 'All charts'),
  visit('compare', 'Compare scenarios'),
  visit('analyse', 'Analyse'),
  visit('fidelity', 'Fit to own serving points'),
  visit('review', 'Show reviews'),
  visit('history', 'Show history'),
  {
    id: 'workbook.share',
    label: 'Share workbook',
    scope: 'workbook',
    shortcuts: [],
    when: ({ whole }) => whole !== null,
    run: ({ whole }) => whole?.share(),
  },
  {
    id: 'version.name',
    label: 'Name this version',
    scope: 'workbook',
    shortcuts: [],
    ask: { for: 'text', label: 'Name of the version', start: () => '' },
    when: ({ whole }) => whole !== null,
    run: ({ whole }, answer) => {
      const name = answer?.trim() ?? '';
      if (name !== '') whole?.nameVersion(name);
    },
  },
  {
    id: 'workbook.duplicate',
    label: 'Duplicate workbook',
    scope: 'workbook',
    shortcuts: [],
    when: ({ whole }) => whole !== null,
    run: ({ whole }) => whole?.duplicate(),
  },
  {
    id: 'link.copy',
    label: 'Copy to my workbooks',
    scope: 'workbook',
    shortcuts: [],
    when: ({ copyOut }) => copyOut !== undefined,
    run: ({ copyOut }) => copyOut?.(),
  },
  {
    id: 'workbook.move',
    label: 'Move workbook to another team',
    scope: 'workbook',
    shortcuts: [],
    when: ({ whole }) => (whole?.move ?? null) !== null,
    run: ({ whole }) => whole?.move?.(),
  },
  {
    id: 'workbook.remove',
    label: 'Delete workbook',
    scope: 'workbook',
    shortcuts: [],
    when: ({ whole }) => (whole?.remove ?? null) !== null,
    run: ({ whole }) => whole?.remove?.(),
  },
];
