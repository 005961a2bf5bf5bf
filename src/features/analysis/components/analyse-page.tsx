import Link from 'next/link';
import { routes } from '@/lib/routes';
import { tools, type Tool } from '../analyse/schema';
import type { AnalyseView, Answer } from '../analyse/view';
import { AnalyseForm } from './analyse-form';
import { AnswerTable } from './answer-table';
import { BarsChart } from './bars-chart';
import { CurveChart } from './curve-chart';
import { HeatMap } from './heat-map';
import { Section } from './section';
import { WorkbookBar } from './workbook-bar';

const toolWords: Readonly<Record<Tool, string>> = {
  table: 'Table',
  seek: 'Goal seek',
  tornado: 'Tornado',
  simulate: 'Monte Carlo',
  plan: 'Least-cost plan',
  levers: 'Levers',
  prices: 'Prices read backwards',
};

/** What-if: a question about one scenario, and its answer. */
export function AnalysePage({ view }: { readonly view: AnalyseView }) {
  return (
    <>
      <WorkbookBar workbookId={view.workbookId} name={view.name} here="analyse" />
      <main className="page">
        <h1 className="text-20 font-semibold">Analyse</h1>
        <nav aria-label="Tools" className="mt-3 flex flex-wrap gap-2">
          {tools.map((tool) => (
            <Link
              key={tool}
              href={`${routes.analyse(view.workbookId)}?tool=${tool}&scenario=${encodeURIComponent(view.scenario.id)}`}
              prefetch={false}
              className="chip"
              aria-current={tool === view.tool ? 'page' : undefined}
            >
              {toolWords[tool]}
            </Link>
          ))}
        </nav>
        <AnalyseForm key={JSON.stringify([view.tool, view.fields])} view={view} />
        {view.problem !== undefined && (
          <p role="alert" className="mt-6 text-13 text-error">
            {view.problem}
          </p>
        )}
        {view.answer !== undefined && <Answered view={view} answer={view.answer} />}
      </main>
    </>
  );
}

function Answered({
  view,
  answer: { caption, curve, heat, bars, tables, notes },
}: {
  readonly view: AnalyseView;
  readonly answer: Answer;
}) {
  const drawn = curve !== undefined || bars !== undefined;
  return (
    <Section title={toolWords[view.tool]} {...(drawn ? {} : { caption })}>
      {curve !== undefined && <CurveChart curve={curve} caption={caption} />}
      {bars !== undefined && <BarsChart bars={bars} caption={caption} />}
      {heat !== undefined && <HeatMap heat={heat} workbookId={view.workbookId} baseId={view.scenario.id} />}
      {notes.map((note) => (
        <p key={note} className="mt-2 text-12 text-quiet">
          {note}
        </p>
      ))}
      {tables.map((table) => (
        <AnswerTable key={table.title} table={table} workbookId={view.workbookId} baseId={view.scenario.id} />
      ))}
    </Section>
  );
}
