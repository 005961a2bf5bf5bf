import type { Metadata } from 'next';
import Link from 'next/link';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { listTemplates } from '@/features/template/data';
import { NewWorkbook } from '@/features/workbook/components/list/new-workbook';
import { WorkbookList } from '@/features/workbook/components/list/workbook-list';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Your workbooks' };

type Props = {
  readonly searchParams: Promise<{ readonly deleted?: string | readonly string[]; readonly move?: string | readonly string[] }>;
};

export default async function WorkbooksPage({ searchParams }: Props) {
  const { workbook, team } = await caller();
  const [{ workbooks }, { workbooks: deleted }, { teams }, { deleted: gone, move }] = await Promise.all([
    workbook.list(),
    workbook.deleted(),
    team.list(),
    searchParams,
  ]);
  const own = teams.filter(({ role }) => role === 'owner' || role === 'editor');
  const templates = listTemplates().map(({ id, name }) => ({ id, label: name }));
  return (
    <SitePage>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-20 font-semibold">Your workbooks</h1>
        <span className="flex flex-wrap items-center gap-4">
          <Link href={routes.teams} className="button-quiet">
            Teams
          </Link>
          <NewWorkbook templates={templates} />
        </span>
      </div>
      <WorkbookList
        workbooks={workbooks}
        teams={own}
        deleted={deleted}
        gone={typeof gone === 'string' ? gone : null}
        asked={typeof move === 'string' ? move : null}
      />
    </SitePage>
  );
}
