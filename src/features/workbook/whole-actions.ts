import type { Action } from './actions';

/** What is done with a workbook as a whole, and the pages that belong to it. */
export const wholeActions: readonly Action[] = [
  {
    id: 'workbook.compare',
    label: 'Compare scenarios',
    scope: 'workbook',
    shortcuts: [],
    when: ({ visit }) => visit !== null,
    run: ({ visit }) => visit?.('compare'),
  },
  {
    id: 'workbook.analyse',
    label: 'Analyse',
    scope: 'workbook',
    shortcuts: [],
    when: ({ visit }) => visit !== null,
    run: ({ visit }) => visit?.('analyse'),
  },
  {
    id: 'workbook.fidelity',
    label: 'Fit to own serving points',
    scope: 'workbook',
    shortcuts: [],
    when: ({ visit }) => visit !== null,
    run: ({ visit }) => visit?.('fidelity'),
  },
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
