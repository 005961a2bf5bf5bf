/** What a frame on another site shows. */
export const embedParts = ['sheet', 'pools', 'tiers', 'step'] as const;
export type EmbedPart = (typeof embedParts)[number];

/** The parts that an address names, "?show=sheet,pools"; all where it names none that there is. */
export function partsOf(show: string | readonly string[] | undefined): readonly EmbedPart[] {
  const named = new Set((typeof show === 'string' ? show : (show ?? []).join(',')).split(','));
  const found = embedParts.filter((part) => named.has(part));
  return found.length === 0 ? embedParts : found;
}
