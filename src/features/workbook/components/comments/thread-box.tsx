import Link from 'next/link';
import { useState } from 'react';
import type { Talk, Thread } from '@/features/comment/view';
import { routes } from '@/lib/routes';
import { useScreen } from '../../client';
import type { Talking } from '../../talking';
import { CommentForm } from './comment-form';
import { NameField } from './name-field';
import { SaidBox } from './said-box';
import { showWhere } from './subjects';

type Props = { readonly thread: Thread; readonly talk: Talk; readonly act: Talking['act'] };

/** What was said about one thing, and the way to it. */
export function ThreadBox({ thread, talk, act }: Props) {
  const screen = useScreen();
  const [answering, setAnswering] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, subject, place, revision, resolved, said } = thread;
  const turn = async () => setProblem(await act((transport) => transport.resolve(id, resolved === null)));
  return (
    <li className="thread" data-resolved={resolved !== null || undefined}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-13 font-semibold">{place}</h3>
        {subject.on !== 'workbook' && (
          <button type="button" className="link text-12" onClick={() => showWhere(screen, subject)}>
            Show where<span className="sr-only">, {place}</span>
          </button>
        )}
        <span className="ml-auto text-12 text-quiet">
          {talk.history && revision > 0 && revision < talk.revision ? (
            <Link href={routes.versions(screen.store.view().id, revision, talk.revision)} prefetch={false} className="link">
              Changed since revision {revision}
            </Link>
          ) : (
            `Revision ${revision}`
          )}
        </span>
      </div>
      <ol aria-label={`Comments on ${place}`}>
        {said.map((one) => (
          <SaidBox key={one.id} said={one} talk={talk} act={act} />
        ))}
      </ol>
      {resolved !== null && <p className="text-12 text-quiet">Resolved by {resolved.by}.</p>}
      {problem !== null && (
        <p role="alert" className="text-13 text-error">
          Not saved: {problem}
        </p>
      )}
      {answering && (
        <CommentForm
          label={`Answer on ${place}`}
          action="Answer"
          people={talk.people}
          rows={2}
          autoFocus
          onCancel={() => setAnswering(false)}
          onSend={async (text) => {
            const failed = await act((transport) => transport.answer(id, text));
            if (failed === null) setAnswering(false);
            return failed;
          }}
        >
          {screen.talking?.name !== undefined && <NameField name={screen.talking.name} />}
        </CommentForm>
      )}
      {talk.mayComment && !answering && (
        <p className="mt-1 flex gap-2">
          <button type="button" className="button" onClick={() => setAnswering(true)}>
            Answer<span className="sr-only"> on {place}</span>
          </button>
          {talk.mayResolve && (
            <button type="button" className="button-quiet" onClick={() => void turn()}>
              {resolved === null ? 'Resolve' : 'Open again'}
              <span className="sr-only"> {place}</span>
            </button>
          )}
        </p>
      )}
    </li>
  );
}
