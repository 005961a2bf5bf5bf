import Link from 'next/link';
import type { ScenarioView } from '../../view';

/** Where the figures of the presets that apply stand with their sources. */
export function PresetLinks({ scenario: { presetPages = [] } }: { readonly scenario: ScenarioView }) {
  if (presetPages.length === 0) return null;
  return (
    <div className="text-13">
      <p className="text-quiet">Figures and sources</p>
      <ul>
        {presetPages.map(({ label, href }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
