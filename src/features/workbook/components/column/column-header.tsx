import { memo } from 'react';
import { useActiveColumn, useScenarios, useScreen, useThreadsIn } from '../../client';
import type { ScenarioView } from '../../view';
import { headerRow } from '../sheet/place';
import { ThreadMark } from '../sheet/thread-mark';
import { useGrab } from '../sheet/use-grab';
import { basisWords } from './column-words';
import { ColumnRibbon, ribbonWords } from './column-ribbon';
import { ColumnMarks, ColumnStatus } from './column-status';
import { useDrag } from './use-drag';
import { WidthEdge } from './width-edge';

/** A scenario's head: what it rests on and how it stands. The whole head opens its settings. */
export const ColumnHeader = memo(function ColumnHeader({ scenario }: { readonly scenario: ScenarioView }) {
  const { openColumn } = useScreen();
  const scenarios = useScenarios();
  const active = useActiveColumn(headerRow) === scenario.id;
  const ref = useGrab<HTMLButtonElement>(active);
  const talked = useThreadsIn(headerRow).split(' ').includes(scenario.id);
  const drag = useDrag(scenario.id);
  const base = scenarios.find((other) => other.id === scenario.baseId);
  const basis = basisWords(scenario, base);
  const { ribbon } = scenario;
  const warnings = scenario.warnings.map(({ message }) => message);
  return (
    <div role="columnheader" className="sheet-column-head">
      <button
        ref={ref}
        id={columnButtonId(scenario.id)}
        type="button"
        tabIndex={active ? 0 : -1}
        aria-haspopup="dialog"
        data-row={headerRow}
        data-column={scenario.id}
        className="sheet-column-button"
        title={[scenario.name, basis, scenario.note, ...(ribbon === undefined ? [] : ribbonWords(ribbon)), ...warnings]
          .filter((line) => line !== '')
          .join('\n')}
        onClick={() => openColumn(scenario.id)}
        {...drag}
      >
        <span className="flex w-full items-center gap-1">
          <span className="truncate text-13 font-semibold">{scenario.name}</span>
          {talked && <ThreadMark />}
          <span aria-hidden="true" className="sheet-caret ml-auto shrink-0" data-open />
        </span>
        <span className="flex w-full gap-2 text-12">
          <span className="mr-auto truncate text-quiet">{basis}</span>
          <ColumnMarks scenario={scenario} />
        </span>
        <ColumnStatus scenario={scenario} />
        {ribbon !== undefined && <ColumnRibbon ribbon={ribbon} />}
      </button>
      <WidthEdge scenarioId={scenario.id} />
    </div>
  );
});

/** The settings open beside this element. */
export const columnButtonId = (scenarioId: string): string => `column-${scenarioId}`;
