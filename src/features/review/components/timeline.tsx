import { WhenText } from '@/components/when-text';
import type { Act } from '../view';

/** What happened in the reviews of a workbook, the newest first. */
export function Timeline({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <section aria-labelledby="timeline" className="mb-10">
      <h2 id="timeline" className="mb-2 text-16 font-semibold">
        Timeline
      </h2>
      {acts.length === 0 && <p className="text-13 text-quiet">Nothing happened yet.</p>}
      <ol className="text-13">
        {acts.map(({ at, by, what, reason }, i) => (
          <li key={`${at} ${i}`} className="border-b border-line py-2">
            <p>
              <span className="font-medium">{by}</span> {what}{' '}
              <span className="text-12 text-quiet">
                <WhenText at={at} />
              </span>
            </p>
            {reason !== '' && <p className="comment-text">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
