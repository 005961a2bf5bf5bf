'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { errorSentence, isFinalAnswer, useTRPCClient } from '@/lib/trpc-client';
import { routes } from '@/lib/routes';
import type { WorkbookScreen as Screen } from '../../client';
import { createExplaining } from '../../explaining';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { createWorkbookStore } from '../../store';
import type { WorkbookView } from '../../view';
import { SavedState } from '../bar/saved-state';
import { allShown } from '../bar/view-options';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { createFirstChange } from './first-change';
import { leave } from './handoff';
import { indexedOutbox } from './indexed-outbox';
import { sheetScroll } from './sheet-scroll';
import { ScreenFrame } from './screen-frame';
import { createFrom, explainOf, sourceKey, type TemplateSource } from './template-source';
import { useKeepUnsaved } from './use-keep-unsaved';

type Props = { readonly from: TemplateSource; readonly view: WorkbookView };

/** A template in its own sheet. Nothing is stored until something changes; then it goes on as a workbook. */
export function TemplateScreen({ from, view }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [options, setOptions] = useState(allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const [source] = useState(from);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  }, [options]);
  const [{ store, focus, explaining, rowForm, marks }] = useState(() => ({
    store: createWorkbookStore(view),
    focus: createGridFocus(firstPlace(view)),
    rowForm: createRowForm(),
    marks: createMarks(),
    explaining: createExplaining((place) => explainOf(client, from, place)),
  }));
  const first = useMemo(
    () =>
      createFirstChange({
        store,
        create: (edits, mutationId) => createFrom(client, source, edits, mutationId),
        newId: () => crypto.randomUUID(),
        explain: errorSentence,
        isFinal: isFinalAnswer,
        // Only a browser has one; the server draws the page without.
        outbox: typeof indexedDB === 'undefined' ? undefined : indexedOutbox('template', sourceKey(source)),
        onCreated: (workbookId, { rest, said, forget }) => {
          leave({
            workbookId,
            forget,
            look: () => ({
              place: focus.active(),
              editing: focus.editing(),
              options: latest.current,
              scroll: sheetScroll(),
              changes: rest(),
              said,
            }),
          });
          router.replace(routes.workbook(workbookId));
        },
      }),
    [store, focus, client, router, source],
  );
  useKeepUnsaved(first);
  useEffect(() => void first.open(), [first]);
  const screen = useMemo<Screen>(
    () => ({
      ...{ store, focus, openColumn, explaining, rowForm, marks },
      ...{
        editable: true,
        typeable: true,
        save: first.save,
        trying: null,
        talking: null,
        saveTried: null,
        suggest: null,
        whole: null,
        past: null,
        visit: null,
      },
    }),
    [store, focus, first, explaining, rowForm, marks],
  );
  return (
    <ScreenFrame
      screen={screen}
      options={options}
      setOptions={setOptions}
      opened={opened}
      state={<SavedState idle="Template: your first change makes it a workbook of yours" />}
    />
  );
}
