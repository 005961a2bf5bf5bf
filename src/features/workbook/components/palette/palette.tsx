'use client';

import { useState } from 'react';
import { Autocomplete, Dialog, Input, Keyboard, Menu, MenuItem, Modal, ModalOverlay, SearchField, Text } from 'react-aria-components';
import { actions } from '../../actions';
import type { Action, ActionContext } from '../../actions';
import { useScreen } from '../../client';
import { goToRow } from '../sheet/go-to-row';
import { shortcutWords } from '../sheet/keys';
import { useEdit } from '../sheet/use-edit';
import { paletteEntries } from './palette-entries';
import type { PaletteEntry } from './palette-entries';
import { PaletteQuestion } from './palette-question';

type Props = { readonly onClose: () => void };

/** Every command by its name, and every row to go to. It closes before what it was asked for begins. */
export function Palette({ onClose }: Props) {
  const screen = useScreen();
  const edit = useEdit();
  const [context] = useState<ActionContext>(() => ({ ...screen, place: screen.focus.active(), edit }));
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Action | null>(null);
  const entries = paletteEntries(text, actions, context, screen.store.view().rows);

  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    if (entry.kind === 'action' && entry.action.ask !== undefined) return setAsked(entry.action);
    onClose();
    if (entry.kind === 'row') goToRow(screen, entry.rowId);
    else entry.action.run(context);
  };

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="overlay">
      <Modal className="modal">
        <Dialog aria-label="Commands" className="outline-none">
          {asked === null ? (
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField aria-label="Command or row" autoFocus className="palette-search">
                <Input placeholder="A command, or a row to go to" className="palette-input" />
              </SearchField>
              <div role="group" aria-label="List" tabIndex={0} className="palette-list">
                <Menu
                  aria-label="Commands and rows"
                  items={entries}
                  onAction={(key) => choose(entries.find(({ id }) => id === key))}
                  renderEmptyState={() => 'No command or row is called that.'}
                  className="outline-none"
                >
                  {(entry) => (
                    <MenuItem id={entry.id} textValue={entry.label} className="option palette-option">
                      <Text slot="label">{entry.label}</Text>
                      {entry.kind === 'row' && (
                        <Text slot="description" className="text-12 text-quiet">
                          {entry.note}
                        </Text>
                      )}
                      {entry.kind === 'action' && entry.on && (
                        <Text slot="description" className="text-12 text-quiet">
                          on
                        </Text>
                      )}
                      {entry.kind === 'action' && entry.action.shortcuts[0] !== undefined && (
                        <Keyboard className="key ml-auto">{shortcutWords(entry.action.shortcuts[0])}</Keyboard>
                      )}
                    </MenuItem>
                  )}
                </Menu>
              </div>
            </Autocomplete>
          ) : (
            <PaletteQuestion
              action={asked}
              context={context}
              onAnswer={(answer) => {
                onClose();
                asked.run(context, answer);
              }}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
