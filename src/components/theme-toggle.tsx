'use client';

import { useSyncExternalStore } from 'react';
import { themeKey as key } from './theme-script';

type Theme = 'system' | 'light' | 'dark';
const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const words: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' };

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function choose(theme: Theme) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
  for (const listener of listeners) listener();
}

/**
 * Goes round: as the system says, light, dark.
 * @param named says what it is, where it does not stand in the bar
 */
export function ThemeToggle({ named = false }: { readonly named?: boolean }) {
  const theme = useSyncExternalStore(subscribe, current, () => 'system' as const);
  return (
    <button type="button" className="button-quiet" aria-label={`Theme: ${words[theme]}`} onClick={() => choose(next[theme])}>
      {named ? `Theme: ${words[theme]}` : words[theme]}
    </button>
  );
}
