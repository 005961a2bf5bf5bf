'use client';

import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { LinkEnded } from '@/components/link-ended';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import { useLinkLife } from '@/components/use-link-life';
import type { WorkbookScreen as Screen } from '../../client';
import { createExplaining } from '../../explaining';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { createWorkbookStore } from '../../store';
import { createTrying } from '../../trying';
import type { WorkbookView } from '../../view';
import { allShown } from '../bar/view-options';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { reopen } from './reopen';
import { ScreenFrame } from './screen-frame';
import { useFreshCharts } from './use-fresh-charts';

type Props = { readonly token: string; readonly view: WorkbookView; readonly state: ReactNode; readonly links: ReactNode };

/** What a link shows: everything is seen, and what is typed is tried without changing anything. A live one follows the workbook. */
export function ReadScreen({ token, view, state, links }: Props) {
  const [options, setOptions] = useState(allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const client = useTRPCClient();
  const [{ store, focus, explaining, rowForm, marks, trying }] = useState(() => {
    const store = createWorkbookStore(view);
    const focus = createGridFocus(firstPlace(view));
    const trying = createTrying({
      store,
      optional: false,
      explain: errorSentence,
      onRefused: reopen(focus),
      transport: {
        sheet: (cells) => client.link.trySheet.mutate({ token, cells: [...cells], revision: store.stored().revision }),
        charts: (cells) => client.link.tryCharts.mutate({ token, cells: [...cells] }),
      },
    });
    const explaining = createExplaining(({ row, column }) => {
      const { cells } = trying.state();
      if (cells.length > 0) return client.link.tryExplain.mutate({ token, cells: [...cells], scenarioId: column, quantityId: row });
      const scenario = store.scenarios().find(({ id }) => id === column)?.name ?? column;
      return client.link.explain.query({ token, scenario, quantityId: row });
    });
    return { store, focus, explaining, trying, rowForm: createRowForm(), marks: createMarks() };
  });
  const loadCharts = useCallback(() => client.link.charts.query({ token }), [client, token]);
  useFreshCharts(store, options.charts, loadCharts);
  const ended = useLinkLife(
    useCallback(async () => {
      const { patch } = await client.link.changes.query({ token, revision: store.stored().revision });
      if (patch !== null && (patch.from === null || patch.from === store.stored().revision)) store.apply(patch);
    }, [client, store, token]),
  );
  const screen = useMemo<Screen>(
    () => ({
      ...{ store, focus, openColumn, explaining, rowForm, marks, trying },
      ...{ editable: false, typeable: true, talking: null, save: trying.take, saveTried: null, whole: null, past: null, visit: null },
    }),
    [store, focus, explaining, rowForm, marks, trying],
  );
  if (ended) return <LinkEnded />;
  return <ScreenFrame screen={screen} options={options} setOptions={setOptions} opened={opened} state={state} links={links} />;
}
