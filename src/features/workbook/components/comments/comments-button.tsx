import { useScreen, useTalk } from '../../client';
import { commentsAction } from '../../comment-actions';
import { shortcutWords } from '../sheet/keys';

/** Opens what is said about the workbook, with the number of open threads. */
export function CommentsButton() {
  const screen = useScreen();
  const { talk, subject } = useTalk();
  if (screen.talking === null) return null;
  const open = talk?.threads.filter(({ resolved }) => resolved === null).length ?? 0;
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={subject !== null}
      title={commentsAction.shortcuts.map(shortcutWords).join(', ')}
      onClick={() => commentsAction.run({ ...screen, place: screen.focus.active(), edit: () => undefined })}
    >
      {commentsAction.label}
      {open > 0 && (
        <span className="comment-count">
          {open}
          <span className="sr-only"> open</span>
        </span>
      )}
    </button>
  );
}
