import type { TRPCClient } from '@trpc/client';
import { type AppRouter, errorSentence } from '@/lib/trpc-client';
import type { TrialTransport, TriedCell, TriedScenario } from '../../trying';

/** Evaluates tried cells of one workbook. */
export const trialTransport = (client: TRPCClient<AppRouter>, workbookId: string): TrialTransport => ({
  sheet: (cells, revision) => client.workbook.trySheet.mutate({ workbookId, revision, cells: [...cells] }),
  charts: (cells) => client.workbook.tryCharts.mutate({ workbookId, cells: [...cells] }),
});

/** @returns why nothing was saved; null where it was */
export async function sendTried(
  client: TRPCClient<AppRouter>,
  workbookId: string,
  scenarios: readonly TriedScenario[],
): Promise<string | null> {
  try {
    const copies = scenarios.map(({ from, name, cells }) => ({ from, name, cells: [...cells] }));
    const answer = await client.scenario.addTried.mutate({ workbookId, mutationId: crypto.randomUUID(), scenarios: copies });
    return answer.ok ? null : answer.message;
  } catch (error) {
    return errorSentence(error);
  }
}

/** @returns why nothing was suggested; null where it was */
export async function sendSuggested(
  client: TRPCClient<AppRouter>,
  workbookId: string,
  cells: readonly TriedCell[],
  message: string,
): Promise<string | null> {
  try {
    const sent = { workbookId, mutationId: crypto.randomUUID(), message, cells: [...cells] };
    const answer = await client.suggestion.suggest.mutate(sent);
    return answer.ok ? null : answer.message;
  } catch (error) {
    return errorSentence(error);
  }
}
