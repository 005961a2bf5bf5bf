'use client';

import { useState } from 'react';
import { WhenText } from '@/components/when-text';
import type { UnderReview } from '@/features/review/view';
import { saidWords, type Verdict } from '@/features/review/view-status';
import { useScreen, useTalk } from '../../client';
import type { Talking } from '../../talking';
import { NameField } from './name-field';

/** Above what a link shows while that is the version under review: what its readers think of it. */
export function OpinionBar() {
  const { talking } = useScreen();
  const { talk } = useTalk();
  const [open, setOpen] = useState(false);
  const asked = talk?.underReview ?? null;
  if (talking === null || asked === null) return null;
  return (
    <section aria-label="Review" className="reader-notice">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="review-state" data-state="inReview">
          Revision {asked.revision} is under review
        </span>
        {!open && (
          <button type="button" className="button print:hidden" onClick={() => setOpen(true)}>
            Say what you think
          </button>
        )}
      </div>
      {asked.opinions.length > 0 && (
        <ul aria-label="What readers of this link think">
          {asked.opinions.map((opinion) => (
            <li key={`${opinion.by} ${opinion.at}`} className="py-1">
              <span className="font-semibold">{opinion.by}</span> <span className="comment-tag text-12">unverified</span>{' '}
              {saidWords(opinion, 'it')}{' '}
              <span className="text-12 text-quiet">
                <WhenText at={opinion.at} />
              </span>
              {opinion.reason !== '' && <span className="comment-text block">{opinion.reason}</span>}
            </li>
          ))}
        </ul>
      )}
      {open && <OpinionForm asked={asked} talking={talking} onClose={() => setOpen(false)} />}
    </section>
  );
}

type Props = { readonly asked: UnderReview; readonly talking: Talking; readonly onClose: () => void };

const answers: readonly (readonly [Verdict, string])[] = [
  ['approved', 'It looks right'],
  ['changes', 'It needs changes'],
];

function OpinionForm({ asked, talking, onClose }: Props) {
  const [verdict, setVerdict] = useState<Verdict>('approved');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    setBusy(true);
    let refused: string | null = null;
    const failed = await talking.act(async ({ decide }) => {
      const answer = await decide?.({ requestId: asked.requestId, verdict, reason });
      if (answer?.ok === false) refused = answer.message;
    });
    setBusy(false);
    setProblem(failed === null ? refused : `Not sent: ${failed}`);
    if (failed === null && refused === null) onClose();
  };
  return (
    <form
      aria-label="What you think"
      className="mt-2 grid max-w-2xl gap-3 pb-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      {talking.name !== undefined && <NameField name={talking.name} />}
      <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
        <legend className="sr-only">What you think of it</legend>
        {answers.map(([answer, label]) => (
          <label key={answer} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="opinion" checked={verdict === answer} onChange={() => setVerdict(answer)} /> {label}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1 font-medium">
        {verdict === 'changes' ? 'What should change' : 'Why (optional)'}
        <textarea
          className="comment-field font-normal"
          rows={2}
          required={verdict === 'changes'}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className="text-12 text-quiet">Whoever works on this plan reads it. Only its reviewers sign it off.</p>
      {problem !== null && (
        <p role="alert" className="text-error">
          {problem}
        </p>
      )}
      <p className="flex gap-2">
        <button type="submit" className="button-primary" disabled={busy}>
          Send
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
