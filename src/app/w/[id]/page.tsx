import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TRPCError } from '@trpc/server';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { ShareButton } from '@/features/link/components/share-button';
import { WorkbookScreen } from '@/features/workbook/components/screen/workbook-screen';
import type { WorkbookView } from '@/features/workbook/view';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** Whoever has no session, another team's member and a wrong address see the same page. */
const hidden = new Set(['NOT_FOUND', 'UNAUTHORIZED', 'FORBIDDEN', 'BAD_REQUEST']);

const viewOf = cache(async (workbookId: string): Promise<WorkbookView | null> => {
  try {
    return await (await caller()).workbook.view({ workbookId });
  } catch (error) {
    if (error instanceof TRPCError && hidden.has(error.code)) return null;
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await viewOf((await params).id);
  return view === null ? {} : { title: view.name };
}

export default async function WorkbookPage({ params }: Props) {
  const view = await viewOf((await params).id);
  if (view === null) notFound();
  return <WorkbookScreen view={view} end={<ShareButton workbookId={view.id} />} />;
}
