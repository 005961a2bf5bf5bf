import type { Completing } from './use-completion';

/** What could be typed, under the text field that owns it. */
export function CompletionList({ completing }: { readonly completing: Completing }) {
  const { options, at, listId, optionId, pick } = completing;
  return (
    <ul id={listId} role="listbox" aria-label="Completions" className="sheet-float completions">
      {options.map((option, i) => (
        <li
          key={option.text}
          id={optionId(i)}
          role="option"
          aria-selected={i === at}
          className="completion"
          // The text field keeps the keyboard, and with it the edit.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(option)}
        >
          <span className="completion-text">{option.text}</span>
          <span className="completion-label">{option.label}</span>
        </li>
      ))}
    </ul>
  );
}
