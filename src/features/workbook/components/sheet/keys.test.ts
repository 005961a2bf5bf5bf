import { expect, it } from 'vitest';
import { matchesShortcut, shortcutWords, startsTyping, stepFor } from './keys';

const key = (name: string, held: Partial<Parameters<typeof stepFor>[0]> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

it('reads the arrows, near and far', () => {
  expect(stepFor(key('ArrowDown'))).toBe('down');
  expect(stepFor(key('ArrowDown', { ctrlKey: true }))).toBe('columnEnd');
  expect(stepFor(key('Home', { metaKey: true }))).toBe('gridStart');
  expect(stepFor(key('a'))).toBeNull();
});

it('types over a cell with a figure and not with a shortcut', () => {
  expect(startsTyping(key('7'))).toBe(true);
  expect(startsTyping(key('='))).toBe(true);
  expect(startsTyping(key('c', { ctrlKey: true }))).toBe(false);
  expect(startsTyping(key('Escape'))).toBe(false);
});

it('matches a shortcut with exactly its keys, and writes it out', () => {
  expect(matchesShortcut('mod+c', key('c', { metaKey: true }))).toBe(true);
  expect(matchesShortcut('mod+c', key('c'))).toBe(false);
  expect(matchesShortcut('Delete', key('Delete', { shiftKey: true }))).toBe(false);
  expect(shortcutWords('mod+c')).toBe('Ctrl+C');
});
