import { createContext, use } from 'react';
import type { Layout } from './navigate';

const empty: Layout = { rows: [], columns: [], groups: new Set() };

/** Reads the grid's present places; a getter, so that rows do not repaint when lines are filtered. */
export const LayoutContext = createContext<() => Layout>(() => empty);
export const useLayout = (): (() => Layout) => use(LayoutContext);
