'use client';

import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';

export type Option = { readonly id: string; readonly label: string; readonly note?: string };

type Props = {
  readonly label: string;
  readonly value: string | null;
  /** What stands there where nothing is chosen; absent where something always is. */
  readonly none?: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string | null) => void;
};

const noneKey = '\u2205';

/** One choice from a list, in a line: name at the left, value at the right. */
export function Choice({ label, value, none, options, onChange }: Props) {
  const all: readonly Option[] = none === undefined ? options : [{ id: noneKey, label: none }, ...options];
  return (
    <Select
      className="grid grid-cols-[80px_1fr] items-center gap-2"
      value={value ?? noneKey}
      onChange={(key) => {
        const next = key === noneKey || key === null ? null : String(key);
        if (next !== value) onChange(next);
      }}
    >
      <Label className="text-13 text-quiet">{label}</Label>
      <Button className="field flex items-center justify-between gap-2 text-left">
        <SelectValue className="truncate">{({ selectedText, isPlaceholder }) => (isPlaceholder ? none : selectedText)}</SelectValue>
        <span aria-hidden="true" className="sheet-caret shrink-0" data-open />
      </Button>
      <Popover className="popover w-(--trigger-width) min-w-64">
        <ListBox items={all} className="max-h-80 overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              <Text slot="label" className={option.id === noneKey ? 'text-quiet' : ''}>
                {option.label}
              </Text>
              {option.note !== undefined && (
                <Text slot="description" className="block text-12 font-normal text-quiet">
                  {option.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
