import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { WorkbookPages } from '@/features/analysis/components/workbook-pages';
import { ShareButton } from '@/features/link/components/share-button';
import { WorkbookScreen } from '@/features/workbook/components/screen/workbook-screen';
import type { WorkbookView } from '@/features/workbook/view';
import { orHidden } from './hidden';

type Props = { readonly params: Promise<{ readonly id: string }> };

const viewOf = cache((workbookId: string): Promise<WorkbookView | null> =>
  orHidden(async () => (await caller()).workbook.view({ workbookId })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await viewOf((await params).id);
  return view === null ? {} : { title: view.name };
}

export default async function WorkbookPage({ params }: Props) {
  const view = await viewOf((await params).id);
  if (view === null) notFound();
  const me = await (await caller()).presence.me({ workbookId: view.id });
  const pages = <WorkbookPages place={{ kind: 'workbook', id: view.id, editable: true }} here="sheet" />;
  const end = (me.role === 'owner' || me.role === 'editor') && <ShareButton workbookId={view.id} />;
  return <WorkbookScreen view={view} me={me} pages={pages} end={end} />;
}
