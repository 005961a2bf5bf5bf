import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { routes } from '@/lib/routes';
import type { WorkbookScreen } from '../../client';

const { history, review, charts, compare, analyse, fidelity } = routes;
const addresses = { history, review, charts, compare, analyse, fidelity };

/** Opens the pages of a workbook. */
export function useVisit(workbookId: string): NonNullable<WorkbookScreen['visit']> {
  const router = useRouter();
  return useCallback((page) => router.push(addresses[page](workbookId)), [router, workbookId]);
}
