'use client';

import { actions } from '../../actions';
import { useScreen } from '../../client';
import { CommentsButton } from '../comments/comments-button';
import { ExplainButton } from '../explain/explain-button';
import { shortcutWords } from '../sheet/keys';
import { rowSearchId } from '../../sheet-control';
import { viewActions } from '../../view-actions';
import type { ViewOptions } from './view-options';
import { WorkbookMenu } from './workbook-menu';

type Props = { readonly options: ViewOptions; readonly onChange: (options: Partial<ViewOptions>) => void };

/** Turned on and off here; the palette has them all. */
const toggles = viewActions.filter(({ id }) => ['view.differing', 'view.formulas', 'view.charts', 'view.present'].includes(id));

const steps = actions.filter(({ id }) => id === 'workbook.undo' || id === 'workbook.redo');

/** What is shown of the sheet. */
export function Toolbar({ options, onChange }: Props) {
  const screen = useScreen();
  const adds = actions.filter(({ id }) => id === 'row.add' || id === 'workbook.add-scenario');
  const control = { ...screen.control, options: () => options };
  const context = { ...screen, control, place: screen.focus.active(), edit: () => undefined };

  return (
    <section className="toolbar" aria-label="View">
      <input
        id={rowSearchId}
        type="search"
        aria-label="Find a row"
        placeholder="Find a row ( / )"
        className="field w-44"
        value={options.search}
        onChange={(event) => onChange({ search: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && onChange({ search: '' })}
      />
      {toggles.map((toggle) => (
        <button
          key={toggle.id}
          type="button"
          className="chip"
          aria-pressed={toggle.on?.(context) === true}
          title={toggle.shortcuts.map(shortcutWords).join(', ')}
          onClick={() => toggle.run(context)}
        >
          {toggle.label}
        </button>
      ))}
      <ExplainButton />
      <CommentsButton />
      {steps.map(
        (step) =>
          step.when(context) && (
            <button
              key={step.id}
              type="button"
              className="chip"
              title={step.shortcuts.map(shortcutWords).join(', ')}
              onClick={() => step.run(context)}
            >
              {step.label}
            </button>
          ),
      )}
      <span className="ml-auto flex gap-2">
        <WorkbookMenu context={context} />
        <button type="button" className="chip" title="Ctrl+K" onClick={() => screen.control.open('palette')}>
          Commands
        </button>
        {adds.map(
          (add) =>
            add.when(context) && (
              <button
                key={add.id}
                type="button"
                className="button"
                title={add.shortcuts.map(shortcutWords).join(', ')}
                onClick={() => add.run(context)}
              >
                {add.label}
              </button>
            ),
        )}
      </span>
    </section>
  );
}
