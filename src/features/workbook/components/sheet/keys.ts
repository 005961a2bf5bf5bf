import type { Step } from './navigate';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The move a key asks for in the grid, by the pattern that spreadsheets and the ARIA practices share. */
export function stepFor(event: Key): Step | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return far ? 'columnStart' : 'up';
    case 'ArrowDown':
      return far ? 'columnEnd' : 'down';
    case 'ArrowLeft':
      return far ? 'rowStart' : 'left';
    case 'ArrowRight':
      return far ? 'rowEnd' : 'right';
    case 'Home':
      return far ? 'gridStart' : 'rowStart';
    case 'End':
      return far ? 'gridEnd' : 'rowEnd';
    case 'PageUp':
      return 'pageUp';
    case 'PageDown':
      return 'pageDown';
    default:
      return null;
  }
}

/** A key that begins typing over a cell. */
export const startsTyping = (event: Key): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

/** Where a sign stands on the keyboard, and whether it needs Shift, differs from language to language. */
const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);

/** "mod+d" is Ctrl or Command with D; single letters need no Shift. */
export function matchesShortcut(shortcut: string, event: Key): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1);
  const mod = parts.includes('mod');
  return (
    event.key.toLowerCase() === key &&
    mod === (event.ctrlKey || event.metaKey) &&
    (isSign(event.key) || parts.includes('shift') === event.shiftKey) &&
    parts.includes('alt') === event.altKey
  );
}

/** Keys that move, for the list of shortcuts. */
export const moveKeys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'Next cell'],
  [['mod+ArrowUp', 'mod+ArrowDown', 'mod+ArrowLeft', 'mod+ArrowRight'], 'First or last cell of the column or row'],
  [['Home', 'End'], 'First or last cell of the row'],
  [['mod+Home', 'mod+End'], 'First or last cell of the sheet'],
  [['PageUp', 'PageDown'], 'A page of rows'],
  [['Shift'], 'With any of these: extend the selection'],
  [['Enter'], 'Edit the cell, or save it and go down'],
  [['Tab'], 'Leave the grid; while typing, save and go right'],
  [['Escape'], 'Leave the cell as it was'],
];

const keyNames: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  ' ': 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
};

/** Written as on the keyboard in front of the person. */
export const shortcutWords = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => keyNames[part.toLowerCase()] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
