import { useState } from 'react';
import { WhenText } from '@/components/when-text';
import type { Said, Talk } from '@/features/comment/view';
import type { Talking } from '../../talking';
import { CommentForm } from './comment-form';

type Props = { readonly said: Said; readonly talk: Talk; readonly act: Talking['act'] };

/** One thing that was said; its author changes it or takes it away. */
export function SaidBox({ said, talk, act }: Props) {
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, by, at, text, unverified, mine, removable, edited, deleted } = said;
  const remove = async () => setProblem(await act((transport) => transport.remove(id)));
  return (
    <li className="comment">
      <p className="flex flex-wrap items-baseline gap-x-2 text-12 text-quiet">
        <span className="text-13 font-semibold text-ink">{by}</span>
        {unverified && <span className="comment-tag">unverified</span>}
        <WhenText at={at} />
        {edited && !deleted && <span>edited</span>}
      </p>
      {deleted && <p className="text-13 text-quiet">Deleted by whoever wrote it, or by an editor.</p>}
      {!deleted && !editing && <p className="comment-text">{text}</p>}
      {editing && (
        <CommentForm
          label="Your comment"
          action="Save"
          people={talk.people}
          start={text}
          autoFocus
          onCancel={() => setEditing(false)}
          onSend={async (next) => {
            const failed = await act((transport) => transport.edit(id, next));
            if (failed === null) setEditing(false);
            return failed;
          }}
        />
      )}
      {problem !== null && (
        <p role="alert" className="text-13 text-error">
          Not deleted: {problem}
        </p>
      )}
      {!editing && !deleted && talk.mayComment && (
        <p className="flex gap-3 text-12">
          {mine && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              Edit<span className="sr-only"> comment of {by}</span>
            </button>
          )}
          {removable && (
            <button type="button" className="link" onClick={() => void remove()}>
              Delete<span className="sr-only"> comment of {by}</span>
            </button>
          )}
        </p>
      )}
    </li>
  );
}
