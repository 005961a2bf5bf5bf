import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SitePage } from '@/components/site-page';
import { FactArticle } from '@/features/preset/components/fact-article';
import { PresetArticle } from '@/features/preset/components/preset-article';
import { factKind, factPage } from '@/features/preset/fact-page';
import { presetPage } from '@/features/preset/preset-page';

type Props = { readonly params: Promise<{ readonly kind: string; readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, id } = await params;
  if (kind === factKind) {
    const fact = factPage(id, Date.now());
    return fact === undefined ? {} : { title: fact.what };
  }
  const page = presetPage(kind, id, Date.now());
  return page === undefined ? {} : { title: page.label };
}

export default async function PresetReferencePage({ params }: Props) {
  const { kind, id } = await params;
  const fact = kind === factKind ? factPage(id, Date.now()) : undefined;
  if (fact !== undefined) {
    return (
      <SitePage>
        <FactArticle page={fact} />
      </SitePage>
    );
  }
  const page = presetPage(kind, id, Date.now());
  if (page === undefined) notFound();
  return (
    <SitePage>
      <PresetArticle page={page} />
    </SitePage>
  );
}
