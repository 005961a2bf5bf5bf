'use client';

type Props = { readonly sites: string; readonly locked: boolean; readonly onChange: (sites: string) => void };

/** The sites that may show a link in a frame. */
export function EmbedField({ sites, locked, onChange }: Props) {
  return (
    <label className="flex flex-col gap-1 text-13">
      <span>
        <span className="font-medium">Sites that may show it</span>{' '}
        <span className="text-quiet">
          {locked
            ? '(none: a link with a password cannot be shown on other sites)'
            : '(optional; whoever sees such a page can open the link, too)'}
        </span>
      </span>
      <input
        className="field"
        placeholder="https://wiki.example.org"
        disabled={locked}
        value={locked ? '' : sites}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
