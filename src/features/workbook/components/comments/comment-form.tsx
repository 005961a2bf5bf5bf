import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly action: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly start?: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  /** @returns why it was not saved, or null */
  readonly onSend: (text: string) => Promise<string | null>;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
};

/** What stands between the last @ and the caret, where a name may be meant. */
const begun = (text: string): string | null => /(?:^|[^\p{L}\p{N}_])@([\p{L}\p{N} ._'-]{0,40})$/u.exec(text)?.[1]?.toLowerCase() ?? null;

/** A text with the names of those who can be mentioned. It stays where it could not be saved. */
export function CommentForm({ label, action, people, start = '', rows = 3, autoFocus, onSend, onCancel, children }: Props) {
  const [text, setText] = useState(start);
  const [caret, setCaret] = useState(start.length);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const asked = begun(text.slice(0, caret));
  const offered = asked === null ? [] : people.filter(({ name }) => name.toLowerCase().startsWith(asked) && name.toLowerCase() !== asked);
  const send = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const failed = await onSend(text);
    setBusy(false);
    setProblem(failed === null ? null : `Not saved: ${failed}`);
    if (failed === null) setText('');
  };
  const mention = (name: string) => {
    const before = `${text.slice(0, caret - (asked ?? '').length)}${name} `;
    setText(before + text.slice(caret));
    setCaret(before.length);
    field.current?.focus();
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={offered.length > 0 ? listId : undefined}
        className="comment-field"
        rows={rows}
        maxLength={4_000}
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {offered.length > 0 && (
        <p id={listId} className="flex flex-wrap items-center gap-1 text-12 text-quiet">
          Mention:
          {offered.slice(0, 6).map(({ id, name }) => (
            <button key={id} type="button" className="chip" onClick={() => mention(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {problem !== null && (
        <p role="alert" className="text-13 text-error">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <button type="submit" className="button" disabled={busy || text.trim() === ''}>
          {action}
        </button>
        {onCancel !== undefined && (
          <button type="button" className="button-quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
