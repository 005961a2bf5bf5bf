'use client';

import { useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { actionById } from '../../actions';
import { useScreen } from '../../client';
import type { OpenForm, RowDraft, RowProblem } from '../../row-form';
import { labelColumn } from '../sheet/place';
import { FormulaField } from './formula-field';
import { RowField } from './row-field';

type Props = { readonly form: OpenForm };

const others = ['row.move-up', 'row.move-down', 'row.remove'];

/** A row of the team: its name, its unit, and a formula over any rows or a value. */
export function RowDialog({ form }: Props) {
  const screen = useScreen();
  const { save, rowForm, store } = screen;
  const [draft, setDraft] = useState<RowDraft>(form.draft);
  const [problem, setProblem] = useState<RowProblem | undefined>(form.problem);
  const problemId = useId();
  const { row } = form;
  const change = (part: Partial<RowDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const submit = () => {
    rowForm.close();
    const { key, ...rest } = draft;
    if (row !== null) save({ kind: 'row', do: 'edit', key: row, ...rest, over: store.row(row)?.own?.version ?? 0 });
    else
      save({
        kind: 'row',
        do: 'add',
        said: `Added the row "${rest.label.trim()}" at the end of the sheet.`,
        ...rest,
        ...(key === undefined || key.trim() === '' ? {} : { key: key.trim() }),
      });
  };
  const context = { ...screen, place: { row: row ?? '', column: labelColumn }, edit: () => undefined };
  const faults = (field: RowProblem['field']) => (problem?.field === field ? problemId : undefined);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && rowForm.close()} className="overlay">
      <Modal className="modal">
        <Dialog className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="text-16 font-semibold">
            {row === null ? 'Add a row' : 'Edit row'}
          </Heading>
          <form
            className="flex flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <RowField label="Name" value={draft.label} onChange={(label) => change({ label })} faultId={faults('label')} autoFocus />
            <FormulaField
              label="Formula or value"
              value={draft.text}
              onChange={(text) => change({ text })}
              faultId={faults('text')}
              hint="= 2 * stepTime, or 3 ms"
              unit={draft.unit}
            />
            <RowField
              label="Unit"
              value={draft.unit}
              onChange={(unit) => change({ unit })}
              faultId={faults('unit')}
              hint="as the formula works out, or s, B/s, USD/h…"
            />
            {row === null && (
              <RowField
                label="Id in formulas"
                value={draft.key ?? ''}
                onChange={(key) => change({ key })}
                faultId={faults('id')}
                hint="made from the name"
                mono
              />
            )}
            {row !== null && (
              <p className="text-13 text-quiet">
                In formulas it is called <code>{row}</code>.
              </p>
            )}
            {problem !== undefined && (
              <p id={problemId} role="alert" className="text-13 text-error">
                {problem.message}
              </p>
            )}
            <div className="flex flex-wrap justify-end gap-2">
              {row !== null &&
                others.map((id) => {
                  const action = actionById(id);
                  if (action?.when(context) !== true) return null;
                  const run = () => {
                    rowForm.close();
                    action.run(context);
                  };
                  return (
                    <button key={id} type="button" className="button-quiet" onClick={run}>
                      {action.label}
                    </button>
                  );
                })}
              <button type="button" className="button ml-auto" onClick={() => rowForm.close()}>
                Cancel
              </button>
              <button type="submit" className="button-primary">
                {row === null ? 'Add row' : 'Save row'}
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
