'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { errorSentence, isFinalAnswer, useTRPCClient } from '@/lib/trpc-client';
import type { Me } from '@/features/presence/data';
import type { WorkbookScreen as Screen } from '../../client';
import { renamed } from '../../change';
import { createExplaining } from '../../explaining';
import { createForeseeing } from '../../foreseeing';
import { createSaver } from '../../saver';
import { foreseeable } from '../../saver-versions';
import { createMarks } from '../../marks';
import { createRowForm } from '../../row-form';
import { createWorkbookStore } from '../../store';
import { createTalking } from '../../talking';
import { createTrying, type SaveTried, type SuggestTried } from '../../trying';
import type { WorkbookView } from '../../view';
import { AlsoHere } from '../bar/also-here';
import { ReviewMark } from '../bar/review-mark';
import { SavedState } from '../bar/saved-state';
import { allShown } from '../bar/view-options';
import { createGridFocus, firstPlace } from '../sheet/grid-focus';
import { tellingGone } from './gone';
import { drop, handedTo } from './handoff';
import type { Whereabouts } from './handoff';
import { indexedOutbox } from './indexed-outbox';
import { reopen } from './reopen';
import { ScreenFrame } from './screen-frame';
import { painted, startForesight } from './start-foresight';
import { sendSuggested, sendTried, trialTransport } from './trial-transport';
import { takingTurns, talkTransport } from './talk-transport';
import { trpcTransport } from './trpc-transport';
import { useCatchUp } from './use-catch-up';
import { useForesight } from './use-foresight';
import { useFreshCharts } from './use-fresh-charts';
import { useKeepUnsaved } from './use-keep-unsaved';
import { useOutbox } from './use-outbox';
import { usePast } from './use-past';
import { useTalkLoaded } from './use-talk-loaded';
import { useVisit } from './use-visit';
import { useWhole } from './use-whole';

type Props = { readonly view: WorkbookView; readonly me: Me; readonly pages: ReactNode; readonly end?: ReactNode };

/** A workbook of the person's team: whoever may edit saves every change as it is made; others try values. */
export function WorkbookScreen({ view, me, pages, end }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const mayEdit = me.role === 'owner' || me.role === 'editor';
  const [[handoff, left]] = useState(() => {
    const given = handedTo(view.id);
    return [given, given?.look() ?? null] as const;
  });
  const [options, setOptions] = useState(left?.options ?? allShown);
  const [opened, openColumn] = useState<string | null>(null);
  const [{ store, focus, saver, explaining, foreseeing, talking, rowForm, marks, outbox, trying }] = useState(() => {
    const store = createWorkbookStore(view);
    // Only a browser has one, and only who may save anything needs it.
    const outbox = typeof indexedDB === 'undefined' || !mayEdit ? undefined : indexedOutbox(me.id, view.id);
    store.setSaving({ state: 'opening' });
    const focus = createGridFocus(firstPlace(view));
    const rowForm = createRowForm();
    const marks = createMarks();
    const talking = createTalking(talkTransport(client, view.id), errorSentence);
    const read = () => client.workbook.stored.query({ workbookId: view.id });
    const foreseeing = mayEdit ? createForeseeing({ store, read, start: startForesight, painted }) : null;
    const saver = createSaver({
      store,
      // The page then answers as to anybody else, and shows nothing of the workbook.
      transport: tellingGone(trpcTransport(client, view.id, talking.heard), isFinalAnswer, () => router.refresh()),
      newId: () => crypto.randomUUID(),
      explain: errorSentence,
      isFinal: isFinalAnswer,
      outbox,
      foresee: (changes) => {
        const cells = foreseeable(changes);
        return cells === null ? null : (foreseeing?.show(cells) ?? null);
      },
      onRefused: reopen(focus),
      onRowRefused: (change, problem) => {
        if (change.do === 'move' || change.do === 'remove') return store.say({ text: problem.message, tone: 'bad' });
        const { key, label, unit, text } = change;
        rowForm.open({
          row: change.do === 'edit' ? change.key : null,
          draft: { label, unit, text, ...(key === undefined ? {} : { key }) },
          problem,
        });
      },
    });
    const trying = createTrying({
      store,
      optional: mayEdit,
      explain: errorSentence,
      onRefused: reopen(focus),
      transport: trialTransport(client, view.id),
    });
    const explaining = createExplaining(({ row, column }) => {
      const cell = { workbookId: view.id, scenarioId: column, quantityId: row };
      const { cells } = trying.state();
      return cells.length > 0 ? client.workbook.tryExplain.mutate({ ...cell, cells: [...cells] }) : client.workbook.explain.query(cell);
    });
    takingTurns(explaining, talking);
    return { store, focus, saver, explaining, foreseeing, talking, rowForm, marks, outbox, trying };
  });
  const tries = useSyncExternalStore(
    trying.subscribe,
    () => trying.state().on,
    () => trying.state().on,
  );
  const saveTried = useCallback<SaveTried>(
    async (scenarios) => {
      const problem = await sendTried(client, view.id, scenarios);
      if (problem === null) await saver.catchUp();
      return problem;
    },
    [client, saver, view.id],
  );
  const suggest = useCallback<SuggestTried>((cells, message) => sendSuggested(client, view.id, cells, message), [client, view.id]);
  const whole = useWhole(store, view.id, me.role);
  const past = usePast(store, view.id);
  const visit = useVisit(view.id);
  const screen = useMemo<Screen>(
    () => ({
      ...{ store, focus, openColumn, explaining, talking, rowForm, marks, trying },
      ...{
        editable: !tries,
        typeable: true,
        save: tries ? trying.take : saver.save,
        guess: tries ? undefined : foreseeing?.guess,
        saveTried: mayEdit ? saveTried : null,
        suggest: me.role === 'viewer' ? null : suggest,
        whole,
        past,
        visit,
      },
    }),
    [
      store,
      focus,
      saver,
      foreseeing,
      explaining,
      talking,
      rowForm,
      marks,
      trying,
      tries,
      mayEdit,
      me.role,
      saveTried,
      suggest,
      whole,
      past,
      visit,
    ],
  );
  const loadCharts = useCallback(
    async () => (foreseeing?.charts() === true ? null : client.workbook.charts.query({ workbookId: view.id })),
    [client, foreseeing, view.id],
  );
  useForesight(foreseeing);
  useFreshCharts(store, options.charts, loadCharts);
  useCatchUp(saver);
  useTalkLoaded(talking);
  useKeepUnsaved(saver);
  useOutbox(store, saver, outbox);
  useEffect(() => {
    if (handoff === null || left === null || !drop(handoff)) return;
    document.querySelector('.sheet-scroll')?.scrollTo(left.scroll);
    takeUp(handoff.look(), screen);
    handoff.forget();
  }, [handoff, left, screen]);
  const state = (
    <>
      <SavedState idle={mayEdit ? undefined : 'Read-only: what you type is not saved'} />
      <ReviewMark workbookId={view.id} />
      <AlsoHere workbookId={view.id} />
    </>
  );
  return <ScreenFrame {...{ screen, options, setOptions, opened, state, pages, end }} />;
}

/** Goes on where the template page stopped: same cell, same half-typed text. */
function takeUp({ place, editing, changes, said }: Whereabouts, { store, focus, save }: Screen) {
  const ids = new Map(store.scenarios().map((scenario) => [scenario.name, scenario.id]));
  const idOf = (name: string) => ids.get(name) ?? name;
  focus.move({ row: place.row, column: idOf(place.column) }, true);
  if (editing !== null) focus.edit({ ...editing, column: idOf(editing.column), selectAll: false, over: undefined });
  if (said !== null) store.say({ text: said, tone: 'plain' });
  for (const change of changes) save(renamed(change, idOf));
}
