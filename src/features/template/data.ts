import { findTemplate, type Template, templates } from '@/engine/templates/catalogue';
import { viewOfDocument } from '@/features/workbook/data';
import { explainDocument } from '@/features/workbook/data-explain';
import type { WorkbookView } from '@/features/workbook/view';
import type { ExplainAnswer } from '@/features/workbook/view-explain';
import { AppError } from '@/server/errors';

export type TemplateSummary = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly scenarios: number;
  /** As the sheet shows it; `value` is "—" where nothing can be computed. */
  readonly headline: { readonly label: string; readonly value: string; readonly unit: string; readonly scenario: string };
  /** Shares of the cost pools in that scenario, adding up to 1; null where a pool has no value. */
  readonly pools: { readonly pretrain: number; readonly rl: number; readonly inference: number } | null;
};

/** Templates never change while the process runs. */
const views = new Map<string, WorkbookView>();

/** @throws AppError 'not_found' */
export function templateOf(id: string): Template {
  const template = findTemplate(id);
  if (template === undefined) throw new AppError('not_found', 'There is no such template; choose one of the list.');
  return template;
}

/** A template as a workbook that nobody has saved: scenarios have their names for ids. @throws AppError 'not_found' */
export function viewTemplate(id: string): WorkbookView {
  const { document } = templateOf(id);
  const view = views.get(id) ?? viewOfDocument(id, document);
  views.set(id, view);
  return view;
}

export const listTemplates = (): readonly TemplateSummary[] => templates.map(summary);

function summary({ id, name, sentence, headline, document }: Template): TemplateSummary {
  const view = viewTemplate(id);
  const row = view.rows.find((candidate) => candidate.id === headline.quantity);
  const cell = row?.cells[headline.scenario];
  return {
    ...{ id, name, sentence },
    scenarios: document.scenarios.length,
    headline: {
      label: row?.label ?? headline.quantity,
      value: cell?.display ?? '—',
      unit: cell?.unit ?? row?.unit ?? '',
      scenario: headline.scenario,
    },
    pools: shares(view, headline.scenario),
  };
}

function shares(view: WorkbookView, scenario: string): TemplateSummary['pools'] {
  const pools = view.charts.pools.data.find((datum) => datum.scenarioId === scenario);
  if (pools === undefined) return null;
  const { pretrain, rl, inference } = pools;
  if (pretrain === null || rl === null || inference === null) return null;
  const whole = pretrain + rl + inference;
  return whole > 0 ? { pretrain: pretrain / whole, rl: rl / whole, inference: inference / whole } : null;
}

/** @throws AppError 'not_found' for a template, scenario or row that is not there */
export const explainTemplate = ({
  templateId,
  ...cell
}: {
  readonly templateId: string;
  readonly scenario: string;
  readonly quantityId: string;
}): ExplainAnswer => ({ ok: true, explanation: explainDocument(templateOf(templateId).document, cell) });
