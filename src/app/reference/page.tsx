import type { Metadata } from 'next';
import { SitePage } from '@/components/site-page';
import { findQuantities } from '@/features/reference/quantity-page';
import { QuantityList } from '@/features/reference/components/quantity-list';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Reference', description: 'Every quantity of the model: definition, equation, unit, source.' };

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

export default async function ReferencePage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.slice(0, 100) : '';
  const found = findQuantities(query);
  return (
    <SitePage>
      <h1 className="text-20 font-semibold">Reference</h1>
      <p className="mt-2 mb-4 max-w-2xl text-quiet">
        Every quantity that the sheet computes or asks for, with its equation, its source and an example computed now.
      </p>
      <form action={routes.reference} role="search" className="flex gap-2">
        <label htmlFor="q" className="sr-only">
          Find a quantity
        </label>
        <input id="q" name="q" type="search" defaultValue={query} maxLength={100} placeholder="Find a quantity" className="field w-64" />
        <button type="submit" className="button">
          Find
        </button>
      </form>
      {found.length === 0 && <p className="mt-6">No quantity has “{query}” in its name, symbol or description. Try another word.</p>}
      <QuantityList found={found} />
    </SitePage>
  );
}
