import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/lib/trpc-client';
import type { CellEdit } from '../../change';
import type { ExplainAnswer } from '../../view-explain';
import type { Place } from '../sheet/place';
import type { Created } from './first-change';

/** Where a template comes from: the catalogue, or a link to somebody's cells. Its scenarios have their names for ids. */
export type TemplateSource = { readonly kind: 'template'; readonly id: string } | { readonly kind: 'link'; readonly token: string };

/** Names it among the others that this browser has opened. */
export const sourceKey = (from: TemplateSource): string => (from.kind === 'template' ? from.id : `link ${from.token}`);

type Client = TRPCClient<AppRouter>;

/** Asks for a workbook with the first edits in it. */
export function createFrom(client: Client, from: TemplateSource, edits: readonly CellEdit[], mutationId: string): Promise<Created> {
  const first = { mutationId, edits: edits.map(({ scenarioId, quantityId, text }) => ({ scenario: scenarioId, quantityId, text })) };
  return from.kind === 'template'
    ? client.workbook.create.mutate({ ...first, template: from.id })
    : client.link.begin.mutate({ ...first, token: from.token });
}

export function explainOf(client: Client, from: TemplateSource, { row, column }: Place): Promise<ExplainAnswer> {
  const cell = { scenario: column, quantityId: row };
  return from.kind === 'template'
    ? client.template.explain.query({ ...cell, templateId: from.id })
    : client.link.explainTemplate.query({ ...cell, token: from.token });
}
