import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SitePage } from '@/components/site-page';
import { Board } from '@/features/reference/components/board';
import { PlaceForm } from '@/features/reference/components/place-form';
import { boardViews } from '@/features/reference/equations';
import { examplePlaces, placeOf } from '@/features/reference/worked-example';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'The seven equations', description: "The lecture's seven equations, live." };

type Props = { readonly searchParams: Promise<{ readonly scenario?: string | string[] }> };

export default async function EquationsPage({ searchParams }: Props) {
  const { scenario } = await searchParams;
  const place = placeOf(typeof scenario === 'string' ? scenario : undefined) ?? examplePlaces[0];
  if (place === undefined) notFound();
  return (
    <SitePage>
      <h1 className="text-20 font-semibold">The seven equations</h1>
      <p className="mt-2 max-w-2xl text-quiet">
        As they stood on the board in Reiner Pope’s lecture, with the numbers of <em>{place.scenario}</em> of {place.templateName}. The
        engine computes each line when the page is asked for.
      </p>
      <PlaceForm action={routes.equations} chosen={place} />
      {boardViews(place).map((board) => (
        <Board key={board.number} board={board} template={place.template} />
      ))}
    </SitePage>
  );
}
