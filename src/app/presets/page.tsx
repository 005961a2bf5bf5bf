import type { Metadata } from 'next';
import { SitePage } from '@/components/site-page';
import { presetKinds } from '@/engine/document';
import { FactList } from '@/features/preset/components/fact-list';
import { PresetList } from '@/features/preset/components/preset-list';
import { factViews, kindNames, presetSummaries } from '@/features/preset/preset-page';
import { staleRule } from '@/features/preset/stale';

export const metadata: Metadata = { title: 'Presets', description: 'Accelerators, models, prices and the rest, with sources and dates.' };

export default async function PresetsPage() {
  const now = Date.now();
  return (
    <SitePage>
      <h1 className="text-20 font-semibold">Presets</h1>
      <p className="mt-2 max-w-2xl text-quiet">
        Figures of the world that a scenario can choose, each with where it comes from. What nobody publishes stays unknown.
      </p>
      <p className="mt-2 mb-4 max-w-2xl text-13 text-quiet">{staleRule}</p>
      <nav aria-label="Kinds" className="site-nav">
        {presetKinds.map((kind) => (
          <a key={kind} href={`#${kind}`}>
            {kindNames[kind]}
          </a>
        ))}
        <a href="#utilisation">Utilisation</a>
      </nav>
      {presetKinds.map((kind) => (
        <PresetList key={kind} kind={kind} presets={presetSummaries(kind, now)} />
      ))}
      <FactList facts={factViews(now)} />
    </SitePage>
  );
}
