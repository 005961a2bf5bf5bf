import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SitePage } from '@/components/site-page';
import { quantityById } from '@/engine/registry';
import { QuantityArticle } from '@/features/reference/components/quantity-article';
import { quantityPage } from '@/features/reference/quantity-page';
import { placeOf } from '@/features/reference/worked-example';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{ readonly scenario?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quantity = quantityById.get((await params).id);
  return quantity === undefined ? {} : { title: quantity.label, description: quantity.description };
}

export default async function QuantityReferencePage({ params, searchParams }: Props) {
  const { scenario } = await searchParams;
  const page = quantityPage((await params).id, placeOf(typeof scenario === 'string' ? scenario : undefined));
  if (page === undefined) notFound();
  return (
    <SitePage>
      <QuantityArticle page={page} />
    </SitePage>
  );
}
