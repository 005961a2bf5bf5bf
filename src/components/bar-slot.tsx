'use client';

import { createContext, use } from 'react';
import type { ReactNode } from 'react';

const SlotContext = createContext<ReactNode>(null);

/** What the product puts into the bar of every page. */
export const BarSlotRoot = SlotContext.Provider;

export const BarSlot = () => use(SlotContext);
