'use client';

import dynamic from 'next/dynamic';
import { useCallback, useDeferredValue, useMemo } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { SplitPane } from '@/components/split-pane';
import { useCalm } from '@/components/use-calm';
import { useExplained, useRowForm, useScenarios, useScreen, useTalk } from '../client';
import { Toolbar } from './bar/toolbar';
import { TryingBar } from './bar/trying-bar';
import { toggled } from './bar/view-options';
import type { ViewOptions } from './bar/view-options';
import { returnTo } from './sheet/grid-place';
import { Sheet } from './sheet/sheet';

const ChartsPanel = dynamic(() => import('./charts/charts-panel').then((panel) => panel.ChartsPanel), {
  ssr: false,
  loading: () => <DrawingCharts />,
});
const ExplainPanel = dynamic(() => import('./explain/explain-panel').then((panel) => panel.ExplainPanel), {
  ssr: false,
  loading: () => <p className="text-13 text-quiet">Working it out…</p>,
});
const CommentsPanel = dynamic(() => import('./comments/comments-panel').then((panel) => panel.CommentsPanel), {
  ssr: false,
  loading: () => <p className="text-13 text-quiet">Fetching what was said…</p>,
});
const RowDialog = dynamic(() => import('./row/row-dialog').then((dialog) => dialog.RowDialog), { ssr: false });
const ColumnPanel = dynamic(() => import('./column/column-panel').then((panel) => panel.ColumnPanel), { ssr: false });

const DrawingCharts = () => <p className="text-13 text-quiet">Drawing charts…</p>;

type Props = {
  readonly options: ViewOptions;
  readonly setOptions: Dispatch<SetStateAction<ViewOptions>>;
  /** The scenario whose settings are open. */
  readonly opened: string | null;
  readonly onCloseColumn: () => void;
};

/** The sheet with its tools, the charts beside it, and the settings of one scenario when asked for. */
export function WorkbookBody({ options, setOptions, opened, onCloseColumn }: Props) {
  const { explaining, talking, focus } = useScreen();
  const { subject } = useTalk();
  const explained = useExplained();
  const rowForm = useRowForm();
  const calm = useCalm();
  const search = useDeferredValue(options.search);
  const { onlyDiffering, closed, chosen } = options;
  const filter = useMemo(() => ({ search, onlyDiffering, closed, chosen }), [search, onlyDiffering, closed, chosen]);
  const change = useCallback((next: Partial<ViewOptions>) => setOptions((before) => ({ ...before, ...next })), [setOptions]);
  const toggleGroup = useCallback(
    (group: string) => setOptions((before) => ({ ...before, closed: toggled(before.closed, group) })),
    [setOptions],
  );
  const closePanel = () => {
    if (explained === null && subject === null) return change({ charts: false });
    explaining.close();
    talking?.close();
    returnTo(focus.active());
  };
  return (
    <>
      <Toolbar options={options} onChange={change} />
      <TryingBar />
      <SplitPane
        label={subject !== null ? 'Comments' : explained === null ? 'Charts' : 'Explanation'}
        aside={
          subject !== null && talking !== null ? (
            <CommentsPanel key={JSON.stringify(subject)} subject={subject} talking={talking} />
          ) : explained === null ? (
            options.charts && (calm ? <ChartsPanel masked={options.masked} /> : <DrawingCharts />)
          ) : (
            <ExplainPanel place={explained} masked={options.masked} />
          )
        }
        over={explained !== null || subject !== null}
        onClose={closePanel}
      >
        <Sheet
          filter={filter}
          options={options}
          onToggleGroup={toggleGroup}
          onClearFilter={() => change({ search: '', onlyDiffering: false, chosen: new Set() })}
        />
      </SplitPane>
      {rowForm !== null && <RowDialog form={rowForm} />}
      {opened !== null && <OpenedColumn id={opened} onClose={onCloseColumn} />}
    </>
  );
}

/** Looks at the scenarios by itself: they are new after each edit, and the charts beside it need not be drawn again for that. */
function OpenedColumn({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const scenario = useScenarios().find((one) => one.id === id);
  return scenario === undefined ? null : <ColumnPanel key={id} scenario={scenario} onClose={onClose} />;
}
