'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpBatchStreamLink, httpLink, splitLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AppRouter } from '@/app/api/trpc/[trpc]/root';

export type { AppRouter };

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export { useTRPC, useTRPCClient };

const url = '/api/trpc';

/** What is told bit by bit comes alone, so that nothing else waits for its end. */
const link = splitLink<AppRouter>({
  condition: ({ path }) => path === 'analysis.answer' || path === 'analysis.answerShared',
  true: httpBatchStreamLink({ url, maxItems: 1, methodOverride: 'POST' }),
  // The token of a link is a secret, and addresses are written into logs on the way.
  false: splitLink<AppRouter>({
    condition: ({ input }) => typeof input === 'object' && input !== null && 'token' in input,
    true: httpBatchLink({ url, maxItems: 10, methodOverride: 'POST' }),
    false: splitLink<AppRouter>({
      // Waiting for more to go along with it would let the next frame be drawn first.
      condition: ({ type, path }) => type === 'mutation' || path === 'workbook.charts',
      true: httpLink({ url }),
      false: httpBatchLink({ url, maxItems: 10 }),
    }),
  }),
});

/** The one client of a browser tab, for everything below it. */
export function TRPCRoot({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }));
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [link] }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** What to tell a person about an answer that did not come: the server's own sentence where there is one. */
export function errorSentence(error: unknown): string {
  if (error instanceof TRPCClientError && error.data !== null && error.data !== undefined) return error.message;
  return 'the server cannot be reached.';
}

/** Refused, gone, not allowed or too large: the same request gets the same answer. */
const final = new Set([400, 403, 404, 413]);

/** Nothing there, nothing without a password, or asked for too often among what shows nothing. */
const shut = new Set([401, 404, 429]);

function statusOf(error: unknown): number {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  return typeof data === 'object' && data !== null && 'httpStatus' in data ? Number(data.httpStatus) : 0;
}

/** Whether asking again is of no use. */
export const isFinalAnswer = (error: unknown): boolean => final.has(statusOf(error));

/** Whether what was asked for is not shown to the asker any more. */
export const isShut = (error: unknown): boolean => shut.has(statusOf(error));
