import { judgeConditions, type Judged } from '@/engine/analysis/conditions';
import { isShare } from '@/engine/quantity';
import { quantityById } from '@/engine/registry';
import { documentAt } from '@/features/workbook/data-versions';
import { infinityWord } from '@/features/workbook/view-words';
import { scaleFor, withUnit } from '@/lib/format';
import type { TeamClient } from '@/server/db';
import { notFound } from '@/server/workbook-scope';
import { readIds } from './data-standing';
import type { ContractResult } from './view';

type Stored = { readonly id: string; readonly condition: string; readonly scenarios: string };

/** A contract at a revision: a result for each scenario that it is for and that is there. */
export type JudgedContract = { readonly id: string; readonly results: readonly ContractResult[]; readonly holds: boolean };

/** The contracts of a workbook that were not taken away, the oldest first. */
export const contractsIn = (tx: TeamClient, workbookId: string) =>
  tx.contract.findMany({ where: { workbookId, deletedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

/** Judges contracts at a revision of their workbook, with today's engine. @throws AppError 'not_found' where it never was at it */
export async function judgeAt(
  tx: TeamClient,
  workbookId: string,
  revision: number,
  contracts: readonly Stored[],
): Promise<readonly JudgedContract[]> {
  const version = await documentAt(tx, workbookId, revision);
  if (version === null) throw notFound();
  if (contracts.length === 0) return [];
  const { document, nameOf } = version;
  const judged = judgeConditions(
    document,
    contracts.map(({ condition }) => condition),
  );
  return contracts.map(({ id, scenarios }, i) => {
    const chosen = new Set(readIds(scenarios).flatMap((scenarioId) => nameOf.get(scenarioId) ?? []));
    const all = readIds(scenarios).length === 0;
    const results = judged.flatMap((of) => of[i] ?? []).filter(({ scenario }) => all || chosen.has(scenario));
    return { id, results: results.map(resultOf), holds: results.every(({ holds }) => holds === true) };
  });
}

function resultOf({ scenario, holds, message, compared }: Judged): ContractResult {
  const [first, ...more] = compared;
  const value =
    first !== undefined && more.length === 0 ? valueWords(first) : compared.map((side) => `${side.text} ${valueWords(side)}`).join(', ');
  return { scenario, holds: holds === true, value, ...(message === undefined ? {} : { message }) };
}

function valueWords({ row, value, unit }: Judged['compared'][number]): string {
  if (Number.isNaN(value)) return '—';
  const quantity = row === undefined ? undefined : quantityById.get(row);
  if (quantity?.words !== undefined) return quantity.words[value] ?? String(value);
  const declared = quantity?.unit.text ?? unit;
  if (!Number.isFinite(value)) return infinityWord(row ?? '', declared, value);
  return quantity !== undefined && isShare(quantity) ? `${scaleFor('1', [value], true).show(value).text} %` : withUnit(value, declared);
}
