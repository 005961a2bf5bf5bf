import { useScreen } from '../../client';
import type { ExplainView } from '../../view-explain';

type Props = { readonly copies: ExplainView['copies']; readonly label: string };

const kinds = [
  { key: 'markdown', label: 'Markdown' },
  { key: 'latex', label: 'LaTeX' },
  { key: 'plain', label: 'plain text' },
] as const;

/** The explanation for somewhere else. */
export function CopyButtons({ copies, label }: Props) {
  const { store } = useScreen();
  const copy = async (key: (typeof kinds)[number]['key'], kind: string) => {
    try {
      await navigator.clipboard.writeText(copies[key]);
      store.say({ text: `Copied the explanation of ${label} as ${kind}.`, tone: 'plain' });
    } catch {
      store.say({ text: 'The browser does not let this page write to the clipboard. Allow it for this page and try again.', tone: 'bad' });
    }
  };
  return (
    <div role="group" aria-label="Copy the explanation" className="mt-3 flex flex-wrap items-center gap-1">
      <span className="text-12 text-quiet">Copy as</span>
      {kinds.map(({ key, label: kind }) => (
        <button key={key} type="button" className="chip" onClick={() => void copy(key, kind)}>
          {kind}
        </button>
      ))}
    </div>
  );
}
