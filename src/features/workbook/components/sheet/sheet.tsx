'use client';

import { useEffect, useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { usePastColumns, useScenarios, useScreen } from '../../client';
import type { ScenarioView } from '../../view';
import type { Widths } from '../bar/kept-view';
import type { ViewOptions } from '../bar/view-options';
import { ColumnHeader } from '../column/column-header';
import { PastHeader } from '../column/past-header';
import { pastId } from '../../past';
import { CornerCells } from './corner-cells';
import { contains, firstCell, layoutOf } from './navigate';
import type { SheetFilter } from './sheet-items';
import { SheetNotice } from './sheet-notice';
import { SheetLines } from './sheet-lines';
import { useGridClipboard } from './use-grid-clipboard';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';
import { useRowWindow } from './use-row-window';
import { useSheetItems } from './use-sheet-items';

type Props = {
  readonly filter: SheetFilter;
  readonly options: ViewOptions;
  readonly onToggleGroup: (group: string) => void;
  readonly onClearFilter: () => void;
};

/** A width from a wide screen leaves room on a narrow one. */
const onScreen = (width: number): string => `min(${width}px, 45vw)`;

/** The widths that a person gave; the style sheet has the others. */
const widthStyle = (scenarios: readonly ScenarioView[], { label, columns }: Widths): CSSProperties => ({
  ...(label === undefined ? {} : { '--label-column': onScreen(label) }),
  '--scenario-columns': scenarios.map(({ id }) => (columns[id] === undefined ? 'var(--scenario-column)' : onScreen(columns[id]))).join(' '),
});

/** The grid: quantities as rows, scenarios as columns, one Tab stop. */
export function Sheet({ filter, options, onToggleGroup, onClearFilter }: Props) {
  const { store, focus, typeable } = useScreen();
  const { formulas, widths } = options;
  const scenarios = useScenarios();
  const past = usePastColumns();
  const items = useSheetItems(filter, past);
  const layout = useMemo(
    () => layoutOf(items, [...scenarios.map((scenario) => scenario.id), ...past.map(pastId)]),
    [items, scenarios, past],
  );
  const grid = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useRowWindow(scroll, items, `${options.density} ${options.present}`);
  const keys = useGridKeys(({ row }) => lines.reveal(layout.rows.indexOf(row) - 1));
  const pointer = useGridPointer();
  const clipboard = useGridClipboard();

  useEffect(() => {
    focus.setLayout(layout);
    if (!contains(layout, focus.active())) focus.move(firstCell(layout), grid.current?.contains(document.activeElement) ?? false);
  }, [layout, focus]);

  return (
    <div className="sheet-frame">
      <div ref={scroll} className="sheet-scroll">
        <div
          ref={grid}
          role="grid"
          aria-label={`${store.name()}: quantities by scenario`}
          aria-readonly={!typeable}
          aria-multiselectable
          aria-rowcount={items.length + 1}
          aria-colcount={scenarios.length + past.length + (formulas ? 3 : 2)}
          className="sheet"
          data-formulas={formulas || undefined}
          data-resized={Object.keys(widths.columns).length > 0 || undefined}
          style={widthStyle(scenarios, widths)}
          {...keys}
          {...pointer}
          {...clipboard}
        >
          <div role="row" className="sheet-row sheet-head" aria-rowindex={1}>
            <CornerCells formulas={formulas} />
            {scenarios.map((scenario) => (
              <ColumnHeader key={scenario.id} scenario={scenario} />
            ))}
            {past.map((column) => (
              <PastHeader key={pastId(column)} column={column} />
            ))}
          </div>
          <SheetLines
            items={items}
            window={lines.window}
            columns={scenarios.length + past.length}
            formulas={formulas}
            masked={options.masked}
            onToggle={onToggleGroup}
          />
        </div>
        {items.length === 0 && (
          <p className="sticky left-0 max-w-xl px-4 py-6 text-quiet">
            {filter.search === '' ? 'No row differs between these columns.' : `No row matches “${filter.search}”.`}{' '}
            <button type="button" className="link" onClick={onClearFilter}>
              Show all rows
            </button>
          </p>
        )}
      </div>
      <SheetNotice />
    </div>
  );
}
