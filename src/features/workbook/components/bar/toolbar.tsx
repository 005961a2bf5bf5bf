'use client';

import { useEffect, useRef } from 'react';
import { actions } from '../../actions';
import { useScreen } from '../../client';
import { ExplainButton } from '../explain/explain-button';
import { shortcutWords } from '../sheet/keys';
import type { ViewOptions } from './view-options';

type Props = { readonly options: ViewOptions; readonly onChange: (options: Partial<ViewOptions>) => void };

const toggles = [
  { key: 'onlyDiffering', label: 'Only rows that differ' },
  { key: 'formulas', label: 'Formulas' },
  { key: 'charts', label: 'Charts' },
] as const;

const steps = actions.filter(({ id }) => id === 'workbook.undo' || id === 'workbook.redo');

/** What is shown of the sheet. */
export function Toolbar({ options, onChange }: Props) {
  const screen = useScreen();
  const search = useRef<HTMLInputElement>(null);
  const adds = actions.filter(({ id }) => id === 'row.add' || id === 'workbook.add-scenario');
  const context = { ...screen, place: screen.focus.active(), edit: () => undefined };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  return (
    <section className="toolbar" aria-label="View">
      <input
        ref={search}
        type="search"
        aria-label="Find a row"
        placeholder="Find a row ( / )"
        className="field w-44"
        value={options.search}
        onChange={(event) => onChange({ search: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && onChange({ search: '' })}
      />
      {toggles.map(({ key, label }) => (
        <button key={key} type="button" className="chip" aria-pressed={options[key]} onClick={() => onChange({ [key]: !options[key] })}>
          {label}
        </button>
      ))}
      <ExplainButton />
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
