'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useAllRows, useScenarios, useScreen } from '../../client';
import { ColumnHeader } from '../column/column-header';
import { CornerCells } from './corner-cells';
import { GroupRow } from './group-row';
import { contains, firstCell, layoutOf } from './navigate';
import { sheetItems } from './sheet-items';
import type { SheetFilter } from './sheet-items';
import { SheetNotice } from './sheet-notice';
import { SheetRow } from './sheet-row';
import { useGridClipboard } from './use-grid-clipboard';
import { useGridKeys } from './use-grid-keys';
import { useGridPointer } from './use-grid-pointer';

type Props = {
  readonly filter: SheetFilter;
  readonly formulas: boolean;
  readonly onToggleGroup: (group: string) => void;
  readonly onClearFilter: () => void;
};

/** The grid: quantities as rows, scenarios as columns, one Tab stop. */
export function Sheet({ filter, formulas, onToggleGroup, onClearFilter }: Props) {
  const { store, focus, editable } = useScreen();
  const scenarios = useScenarios();
  const rows = useAllRows();
  const items = useMemo(() => sheetItems(rows, filter), [rows, filter]);
  const layout = useMemo(
    () =>
      layoutOf(
        items,
        scenarios.map((scenario) => scenario.id),
      ),
    [items, scenarios],
  );
  const grid = useRef<HTMLDivElement>(null);
  const keys = useGridKeys();
  const pointer = useGridPointer();
  const clipboard = useGridClipboard();

  useEffect(() => {
    focus.setLayout(layout);
    if (!contains(layout, focus.active())) focus.move(firstCell(layout), grid.current?.contains(document.activeElement) ?? false);
  }, [layout, focus]);

  return (
    <div className="sheet-frame">
      <div className="sheet-scroll">
        <div
          ref={grid}
          role="grid"
          aria-label={`${store.name()}: quantities by scenario`}
          aria-readonly={!editable}
          aria-multiselectable
          aria-rowcount={items.length + 1}
          aria-colcount={scenarios.length + (formulas ? 3 : 2)}
          className="sheet"
          data-formulas={formulas || undefined}
          {...keys}
          {...pointer}
          {...clipboard}
        >
          <div role="row" className="sheet-row sheet-head" aria-rowindex={1}>
            <CornerCells formulas={formulas} />
            {scenarios.map((scenario) => (
              <ColumnHeader key={scenario.id} scenario={scenario} />
            ))}
          </div>
          {items.map((item, i) =>
            item.kind === 'group' ? (
              <GroupRow key={`group:${item.group}`} item={item} index={i + 2} columns={scenarios.length} onToggle={onToggleGroup} />
            ) : (
              <SheetRow key={item.id} id={item.id} index={i + 2} formulas={formulas} />
            ),
          )}
        </div>
        {items.length === 0 && (
          <p className="sticky left-0 max-w-xl px-4 py-6 text-quiet">
            {filter.search === '' ? 'No row differs between these scenarios.' : `No row matches “${filter.search}”.`}{' '}
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
