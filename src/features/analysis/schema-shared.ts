import { z } from 'zod';
import { analyse } from './analyse/schema';

/** The same question, asked of what a link is pinned to. */
export const analyseShared = analyse.omit({ workbookId: true }).extend({ token: z.string().max(100, 'no link has such a long token') });

export type AnalyseShared = z.output<typeof analyseShared>;
