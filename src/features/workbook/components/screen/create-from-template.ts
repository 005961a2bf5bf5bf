import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/lib/trpc-client';
import type { CellEdit } from '../../change';
import type { Created } from './first-change';

/** Asks for a workbook of a template with the first edits in it; a template's scenarios have their names for ids. */
export function createFromTemplate(
  client: TRPCClient<AppRouter>,
  template: string,
  edits: readonly CellEdit[],
  mutationId: string,
): Promise<Created> {
  return client.workbook.create.mutate({
    template,
    mutationId,
    edits: edits.map(({ scenarioId, quantityId, text }) => ({ scenario: scenarioId, quantityId, text })),
  });
}
