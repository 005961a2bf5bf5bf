import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, Text } from 'react-aria-components';
import { useTRPC } from '@/lib/trpc-client';
import type { Action, ActionContext, Ask } from '../../actions';
import { possibleBases, presetOptions } from '../column/column-options';

type Props = {
  readonly action: Action;
  readonly context: ActionContext;
  /** Null: none. */
  readonly onAnswer: (answer: string | null) => void;
};

/** What a command asks before it runs: a text, or one of a list. */
export function PaletteQuestion({ action, context, onAnswer }: Props) {
  const { ask } = action;
  if (ask === undefined) return null;
  return ask.for === 'text' ? (
    <TextQuestion label={ask.label} start={ask.start(context)} onAnswer={onAnswer} />
  ) : (
    <ListQuestion ask={ask} context={context} onAnswer={onAnswer} />
  );
}

type TextProps = { readonly label: string; readonly start: string; readonly onAnswer: Props['onAnswer'] };

function TextQuestion({ label, start, onAnswer }: TextProps) {
  const [text, setText] = useState(start);
  return (
    <form
      className="flex flex-col gap-2 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(text);
      }}
    >
      <label className="flex flex-col gap-1 text-13 text-quiet">
        {label}
        <input autoFocus maxLength={80} className="field text-ink" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="button self-end">
        Rename
      </button>
    </form>
  );
}

type ListProps = { readonly ask: Exclude<Ask, { for: 'text' }>; readonly context: ActionContext; readonly onAnswer: Props['onAnswer'] };

const noneKey = '\u2205';

function ListQuestion({ ask, context, onAnswer }: ListProps) {
  const [text, setText] = useState('');
  const trpc = useTRPC();
  const presets = useQuery(trpc.preset.list.queryOptions(undefined, { staleTime: Infinity, enabled: ask.for === 'preset' }));
  const scenarios = context.store.scenarios();
  const scenario = scenarios.find(({ id }) => id === context.place.column);
  if (scenario === undefined) return null;
  const options =
    ask.for === 'base' ? possibleBases(scenarios, scenario.id) : presetOptions(presets.data?.[ask.kind] ?? [], scenario, ask.kind);
  const chosen = ask.for === 'base' ? scenario.baseId : scenario.presets[ask.kind];
  const all = [{ id: noneKey, label: 'None' }, ...options].filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={ask.label} autoFocus className="palette-search">
        <Input placeholder={`${ask.label} of ${scenario.name}`} className="palette-input" />
      </SearchField>
      <div role="group" aria-label="List" tabIndex={0} className="palette-list">
        <Menu
          aria-label={ask.label}
          items={all}
          onAction={(key) => onAnswer(key === noneKey ? null : String(key))}
          renderEmptyState={() => (presets.isLoading ? 'Loading the list…' : 'Nothing is called that.')}
          className="outline-none"
        >
          {(option) => (
            <MenuItem id={option.id} textValue={option.label} className="option palette-option">
              <Text slot="label">{option.label}</Text>
              {option.id === (chosen ?? noneKey) && (
                <Text slot="description" className="text-12 text-quiet">
                  chosen
                </Text>
              )}
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  );
}
