import Link from 'next/link';
import { routes } from '@/lib/routes';
import { tools } from '../analyse/schema';
import type { AnalyseView } from '../analyse/view';
import type { SavedView } from '../view-saved';
import { AnalyseForm } from './analyse-form';
import { LiveAnswer } from './live-answer';
import { SavedList } from './saved-list';
import { toolWords } from './tool-words';
import { WorkbookBar } from './workbook-bar';

/** What-if: a question about one scenario, and its answer. */
export function AnalysePage({ view, saved }: { readonly view: AnalyseView; readonly saved: readonly SavedView[] }) {
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
        {view.asked.run && view.problem === undefined && <LiveAnswer key={JSON.stringify(view.asked)} view={view} />}
        <SavedList workbookId={view.workbookId} saved={saved} />
      </main>
    </>
  );
}
