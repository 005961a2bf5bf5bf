import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SitePage } from '@/components/site-page';
import { PresetArticle } from '@/features/preset/components/preset-article';
import { presetPage } from '@/features/preset/preset-page';

type Props = { readonly params: Promise<{ readonly kind: string; readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  const page = presetPage(kind, id, Date.now());
  return page === undefined ? {} : { title: page.label };
}

export default async function PresetReferencePage({ params }: Props) {
  const { kind, id } = await params;
  const page = presetPage(kind, id, Date.now());
  if (page === undefined) notFound();
  return (
    <SitePage>
      <PresetArticle page={page} />
    </SitePage>
  );
}
