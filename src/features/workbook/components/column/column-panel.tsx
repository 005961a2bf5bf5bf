'use client';

import { Dialog, Heading, Popover } from 'react-aria-components';
import { useRef } from 'react';
import { actions } from '../../actions';
import type { ActionContext } from '../../actions';
import { useScenarios, useScreen } from '../../client';
import { headerRow } from '../sheet/place';
import type { ScenarioView } from '../../view';
import { columnButtonId } from './column-header';
import { ColumnProblems } from './column-problems';
import { followersOf } from './column-options';
import { ColumnSettings } from './column-settings';
import { PresetLinks } from './preset-links';
import { PresetOfferBox } from './preset-offer-box';
import { RemoveBase } from './remove-base';

type Props = { readonly scenario: ScenarioView; readonly onClose: () => void };

/** Everything about one scenario: name, base, presets, what is wrong, and what can be done with it. */
export function ColumnPanel({ scenario, onClose }: Props) {
  const screen = useScreen();
  const scenarios = useScenarios();
  const trigger = useRef(document.getElementById(columnButtonId(scenario.id)));
  const context: ActionContext = { ...screen, place: { row: headerRow, column: scenario.id }, edit: () => undefined };
  const offered = actions.filter(
    (action) => action.scope === 'column' && action.id !== 'column.open' && action.ask === undefined && action.when(context),
  );
  const followers = followersOf(scenarios, scenario.id);
  const asks = followers.length > 0 && offered.some(({ id }) => id === 'column.remove');
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      className="popover w-80 max-w-[calc(100vw-16px)]"
    >
      <Dialog className="flex max-h-[inherit] flex-col gap-4 overflow-auto p-4 outline-none">
        <Heading slot="title" className="text-14 font-semibold">
          {scenario.name}
        </Heading>
        {scenario.note !== '' && !screen.editable && <p className="text-13 text-quiet">{scenario.note}</p>}
        <ColumnProblems scenario={scenario} onClose={onClose} />
        {(screen.control.options().masked ? [] : scenario.offers)?.map((offer) => (
          <PresetOfferBox key={offer.kind} scenarioId={scenario.id} offer={offer} />
        ))}
        <ColumnSettings scenario={scenario} />
        <PresetLinks scenario={scenario} />
        {offered.length > 0 && (
          <div className="flex flex-col gap-2 border-t border-line pt-3">
            {offered
              .filter(({ id }) => !asks || id !== 'column.remove')
              .map((action) => (
                <button
                  key={action.id}
                  type="button"
                  className="menu-item"
                  onClick={() => {
                    onClose();
                    action.run(context);
                  }}
                >
                  {action.label}
                </button>
              ))}
            {asks && <RemoveBase scenario={scenario} followers={followers} onDone={onClose} />}
          </div>
        )}
      </Dialog>
    </Popover>
  );
}
