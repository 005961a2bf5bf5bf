/** What a person types for a row of the team. */
export type RowDraft = { readonly label: string; readonly unit: string; readonly text: string; readonly key?: string };
export type RowProblem = { readonly field: 'id' | 'label' | 'unit' | 'text' | 'row'; readonly message: string; readonly at?: number };

export type OpenForm = {
  /** The row that is edited; null for a new one. */
  readonly row: string | null;
  readonly draft: RowDraft;
  readonly problem?: RowProblem;
};

/** The form for a row of the team: closed, or open with what it holds. It opens again with the reason where the row was refused. */
export type RowForm = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly form: () => OpenForm | null;
  readonly open: (form: OpenForm) => void;
  readonly close: () => void;
};

export const emptyDraft: RowDraft = { label: '', unit: '', text: '' };

export function createRowForm(): RowForm {
  const listeners = new Set<() => void>();
  let form: OpenForm | null = null;
  const put = (next: OpenForm | null) => {
    form = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    form: () => form,
    open: put,
    close: () => put(null),
  };
}
