import type { Page } from '@playwright/test';

/** A state of a page, and how it comes about. */
export type State = { readonly name: string; readonly open: (page: Page) => Promise<void> };
