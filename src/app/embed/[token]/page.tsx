import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notFound } from 'next/navigation';
import { ReadOnly } from '@/features/link/components/read-only';
import { readEmbedded } from '@/features/link/data-embed';
import { partsOf } from '@/features/workbook/components/screen/embed-parts';
import { EmbedScreen } from '@/features/workbook/components/screen/embed-screen';

type Props = {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata: Metadata = { title: 'Shared plan', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function EmbedPage({ params, searchParams }: Props) {
  await connection();
  const { token } = await params;
  const page = await readEmbedded(token);
  if (page === null) notFound();
  const { view, live } = page;
  return <EmbedScreen token={token} view={view} parts={partsOf((await searchParams).show)} state={<ReadOnly live={live} view={view} />} />;
}
