import type { Metadata } from 'next';
import { SitePage } from '@/components/site-page';
import { readyEvidence } from '@/engine/evidence/evidence';
import { MeasuredPoints } from '@/features/evidence/components/measured-points';
import { Overview } from '@/features/evidence/components/overview';
import { RowsPage, Shown } from '@/features/evidence/components/rows-page';
import { measuredPoints } from '@/features/evidence/measured-view';
import { type Search, wantedOf } from '@/features/evidence/wanted';

export const metadata: Metadata = {
  title: 'Evidence',
  description: 'What the engine is held against: the lecture, published figures, measured serving points.',
};

export default async function EvidencePage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams;
  await readyEvidence();
  const wanted = wantedOf(search);
  const group = typeof search.points === 'string' ? measuredPoints(search.points) : undefined;
  return (
    <SitePage>
      <h1 className="text-20 font-semibold">Evidence</h1>
      <p className="mt-2 max-w-2xl text-quiet">
        What the engine is held against: figures of the lecture, figures that others publish, times that others measured. The engine that
        runs here works out its values and verdicts when they are asked for.
      </p>
      {group !== undefined ? (
        <Shown title={`Measured points: ${group.name}`}>
          <MeasuredPoints points={group.points} />
        </Shown>
      ) : wanted !== undefined ? (
        <RowsPage wanted={wanted} />
      ) : (
        <Overview />
      )}
    </SitePage>
  );
}
