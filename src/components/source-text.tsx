/** A source with its address as a link. */
export function SourceText({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/[^\s;]+)/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part} className="link" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
