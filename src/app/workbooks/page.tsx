import type { Metadata } from 'next';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { listTemplates } from '@/features/template/data';
import { NewWorkbook } from '@/features/workbook/components/list/new-workbook';
import { WorkbookList } from '@/features/workbook/components/list/workbook-list';

export const metadata: Metadata = { title: 'Your workbooks' };

export default async function WorkbooksPage() {
  const { workbooks } = await (await caller()).workbook.list();
  const templates = listTemplates().map(({ id, name }) => ({ id, label: name }));
  return (
    <SitePage>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-20 font-semibold">Your workbooks</h1>
        <NewWorkbook templates={templates} />
      </div>
      <WorkbookList workbooks={workbooks} />
    </SitePage>
  );
}
