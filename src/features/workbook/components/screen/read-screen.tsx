'use client';

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTRPCClient } from '@/lib/trpc-client';
import type { WorkbookScreen as Screen } from '../../client';
import { createExplaining } from '../../explaining';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { createWorkbookStore } from '../../store';
import type { WorkbookView } from '../../view';
import { allShown } from '../bar/view-options';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { ScreenFrame } from './screen-frame';

const nothing = () => undefined;

type Props = { readonly token: string; readonly view: WorkbookView; readonly state: ReactNode };

/** A snapshot for a reader: everything is seen and nothing can be changed. */
export function ReadScreen({ token, view, state }: Props) {
  const [options, setOptions] = useState(allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const client = useTRPCClient();
  const [{ store, focus, explaining, rowForm, marks }] = useState(() => ({
    store: createWorkbookStore(view),
    focus: createGridFocus(firstPlace(view)),
    rowForm: createRowForm(),
    marks: createMarks(),
    explaining: createExplaining(({ row, column }) => {
      const scenario = view.scenarios.find(({ id }) => id === column)?.name ?? column;
      return client.link.explain.query({ token, scenario, quantityId: row });
    }),
  }));
  const screen = useMemo<Screen>(
    () => ({ store, focus, editable: false, save: nothing, openColumn, explaining, rowForm, marks }),
    [store, focus, explaining, rowForm, marks],
  );
  return <ScreenFrame screen={screen} options={options} setOptions={setOptions} opened={opened} state={state} />;
}
