import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LinkAccess } from '@/features/link/schema';
import { useLinkLife } from '@/components/use-link-life';
import { errorSentence, useTRPCClient } from '@/lib/trpc-client';
import type { WorkbookScreen } from '../../client';
import { createExplaining } from '../../explaining';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { createWorkbookStore } from '../../store';
import { createTrying } from '../../trying';
import type { WorkbookView } from '../../view';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { linkTalking } from './link-talk';
import { reopen } from './reopen';
import { takingTurns } from './talk-transport';
import { useCopyOut } from './use-copy-out';
import { useFreshCharts } from './use-fresh-charts';

export type Reader = {
  readonly screen: WorkbookScreen;
  /** The link shows nothing any more. */
  readonly ended: boolean;
};

/**
 * What whoever reads a link may do with what it shows; a live one follows its workbook.
 * @param link its token, and whether it takes comments
 * @param charts whether they are drawn
 */
export function useReader(
  { token, access }: { readonly token: string; readonly access: LinkAccess },
  view: WorkbookView,
  charts: boolean,
  openColumn: (id: string | null) => void,
): Reader {
  const client = useTRPCClient();
  const [{ store, focus, explaining, talking, rowForm, marks, trying }] = useState(() => {
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
    const talking = linkTalking(client, { token, access, store });
    if (talking !== null) takingTurns(explaining, talking);
    return { store, focus, explaining, talking, trying, rowForm: createRowForm(), marks: createMarks() };
  });
  const loadCharts = useCallback(() => client.link.charts.query({ token }), [client, token]);
  useFreshCharts(store, charts, loadCharts);
  const ended = useLinkLife(
    useCallback(async () => {
      const { patch, talk } = await client.link.changes.query({ token, revision: store.stored().revision });
      if (talk !== null) talking?.heard(talk);
      if (patch !== null && (patch.from === null || patch.from === store.stored().revision)) store.apply(patch);
    }, [client, store, talking, token]),
  );
  useEffect(() => void talking?.load(), [talking]);
  const copyOut = useCopyOut(token, store, trying);
  const screen = useMemo<WorkbookScreen>(
    () => ({
      ...{ store, focus, openColumn, explaining, rowForm, marks, trying },
      ...{
        editable: false,
        typeable: true,
        talking,
        save: trying.take,
        saveTried: null,
        suggest: null,
        whole: null,
        past: null,
        visit: null,
        copyOut,
      },
    }),
    [store, focus, openColumn, explaining, talking, rowForm, marks, trying, copyOut],
  );
  return { screen, ended };
}
