import { findPreset, type Preset } from '@/engine/presets/catalogue';
import { routes } from '@/lib/routes';
import { partsOf } from './data-revision';

/** Where the figures of a preset stand with their sources. */
export type PresetPage = { readonly label: string; readonly href: string };

/** The page of a preset; for figures as they were chosen, that of today's. Undefined where it did not come from the catalogue. */
export function pageOf(preset: Preset): PresetPage | undefined {
  const { id, version } = partsOf(preset.id);
  const shipped = findPreset(preset.kind, id);
  if (shipped === undefined || (version === undefined && shipped !== preset)) return undefined;
  const label = version === undefined ? shipped.label : `${shipped.label}, figures of ${shipped.version}`;
  return { label, href: routes.preset(preset.kind, id) };
}
