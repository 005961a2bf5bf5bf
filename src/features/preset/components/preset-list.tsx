import Link from 'next/link';
import { routes } from '@/lib/routes';
import { kindNames, type PresetSummary } from '../preset-page';
import { StaleMark } from './stale-mark';

/** The presets of a kind, a line each. */
export function PresetList({ kind, presets }: { readonly kind: PresetSummary['kind']; readonly presets: readonly PresetSummary[] }) {
  return (
    <section aria-labelledby={kind} className="mt-10">
      <h2 id={kind} className="mb-2 text-16 font-semibold">
        {kindNames[kind]} <span className="text-13 font-normal text-quiet">({presets.length})</span>
      </h2>
      <ul className="border-t border-line">
        {presets.map((preset) => (
          <li key={preset.id} className="border-b border-line py-2">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <Link href={routes.preset(kind, preset.id)} className="link text-14">
                {preset.label}
              </Link>
              <span className="text-12 text-quiet">
                {preset.figures} · {preset.date}
                {preset.unknown > 0 && ` · ${preset.unknown} not published`}
              </span>
              <StaleMark sentences={preset.stale} />
            </div>
            <p className="text-13 text-quiet">{preset.gist}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
