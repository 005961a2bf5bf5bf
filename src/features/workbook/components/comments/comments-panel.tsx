'use client';

import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Subject } from '@/features/comment/schema';
import type { Thread } from '@/features/comment/view';
import { useScreen, useTalk } from '../../client';
import { commentsId } from '../../comment-actions';
import { sameSubject, type Talking } from '../../talking';
import { returnTo } from '../sheet/grid-place';
import { CommentForm } from './comment-form';
import { NameField } from './name-field';
import { choices } from './subjects';
import { ThreadBox } from './thread-box';

type Shown = 'open' | 'here' | 'resolved';
const tabs: readonly (readonly [Shown, string])[] = [
  ['open', 'Open'],
  ['here', 'On this'],
  ['resolved', 'Resolved'],
];

/** What is said about the workbook. It takes the keyboard when it opens and gives it back to the cell when it closes. */
export function CommentsPanel({ subject, talking }: { readonly subject: Subject; readonly talking: Talking }) {
  const { store, focus } = useScreen();
  const { talk, problem } = useTalk();
  const [shown, setShown] = useState<Shown>('open');
  const [chosen, choose] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    return () => {
      if (document.activeElement === document.body || document.activeElement === null) returnTo(focus.active());
    };
  }, [focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    talking.close();
    returnTo(focus.active());
  };
  const offered = choices(store, subject);
  const target = offered.find(({ key }) => key === chosen) ?? offered[0];
  const threads = (talk?.threads ?? []).filter((thread) => belongs(thread, shown, subject));
  return (
    <div ref={panel} id={commentsId} tabIndex={-1} role="group" aria-label="Comments" className="comments" onKeyDown={onKeyDown}>
      <h2 className="mb-2 text-14 font-semibold">Comments</h2>
      {problem !== null && (
        <p role="alert" className="mb-2 text-13 text-error">
          The comments did not arrive: {problem}{' '}
          <button type="button" className="link" onClick={() => void talking.load()}>
            Try again
          </button>
        </p>
      )}
      {talk === null && problem === null && <p className="text-13 text-quiet">Fetching what was said…</p>}
      {talk?.mayComment === true && target !== undefined && (
        <CommentForm
          label={`Comment on ${target.label}`}
          action="Comment"
          people={talk.people}
          onSend={async (text) => {
            const failed = await talking.act((transport) => transport.begin(target.subject, text));
            if (failed === null && shown === 'resolved') setShown('open');
            return failed;
          }}
        >
          {talking.name !== undefined && <NameField name={talking.name} />}
          <label className="flex items-center gap-2 text-13">
            <span className="shrink-0 text-quiet">On</span>
            <select className="field w-full" value={target.key} onChange={(event) => choose(event.target.value)}>
              {offered.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </CommentForm>
      )}
      {talk !== null && !talk.mayComment && (
        <p className="text-13 text-quiet">You read what is said. To take part, ask an owner of the team for the role of reviewer.</p>
      )}
      {talk !== null && (
        <div role="group" aria-label="Which comments" className="mt-4 mb-3 flex gap-2">
          {tabs.map(([key, label]) => (
            <button key={key} type="button" className="chip" aria-pressed={shown === key} onClick={() => setShown(key)}>
              {label} {talk.threads.filter((thread) => belongs(thread, key, subject)).length}
            </button>
          ))}
        </div>
      )}
      {talk !== null && threads.length === 0 && <p className="mt-2 text-13 text-quiet">{none[shown]}</p>}
      <ol aria-label="Threads">
        {talk !== null && threads.map((thread) => <ThreadBox key={thread.id} thread={thread} talk={talk} act={talking.act} />)}
      </ol>
    </div>
  );
}

const none: Readonly<Record<Shown, string>> = {
  open: 'No open thread. Write the first comment above; C on a cell comments on that cell.',
  here: 'Nothing was said about this yet.',
  resolved: 'No thread was resolved yet.',
};

const belongs = ({ subject, resolved }: Thread, shown: Shown, here: Subject): boolean =>
  shown === 'here' ? sameSubject(subject, here) : (resolved !== null) === (shown === 'resolved');
