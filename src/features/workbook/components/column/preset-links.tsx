import Link from 'next/link';
import { routes } from '@/lib/routes';
import { useScenarios } from '../../client';
import type { ScenarioView } from '../../view';
import { appliedPresets } from './column-options';

/** Where the figures of the presets that apply stand with their sources. */
export function PresetLinks({ scenario }: { readonly scenario: ScenarioView }) {
  const applied = appliedPresets(useScenarios(), scenario);
  if (applied.length === 0) return null;
  return (
    <div className="text-13">
      <p className="text-quiet">Figures and sources</p>
      <ul>
        {applied.map(({ kind, id, label }) => (
          <li key={kind}>
            <Link href={routes.preset(kind, id)} prefetch={false} className="link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
