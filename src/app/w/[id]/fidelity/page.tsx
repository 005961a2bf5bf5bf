import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TRPCError } from '@trpc/server';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { WorkbookBar } from '@/features/analysis/components/workbook-bar';
import { FitPage } from '@/features/fidelity/components/fit-page';
import type { FidelityView } from '@/features/fidelity/view';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Whoever has no session, another team's member and a wrong address see the same page. */
const hidden = new Set(['NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN', 'BAD_REQUEST']);

const viewOf = cache(async (workbookId: string): Promise<FidelityView | null> => {
  try {
    return await (await caller()).fidelity.view({ workbookId });
  } catch (error) {
    if (error instanceof TRPCError && hidden.has(error.code)) return null;
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await viewOf((await params).id);
  return view === null ? {} : { title: `Own points: ${view.workbookName}` };
}

export default async function FidelityPage({ params }: Props) {
  const view = await viewOf((await params).id);
  if (view === null) notFound();
  return (
    <>
      <WorkbookBar place={{ kind: 'workbook', id: view.workbookId, editable: view.editable }} name={view.workbookName} here="fidelity" />
      <main className="page">
        <FitPage view={view} />
      </main>
    </>
  );
}
