import Link from 'next/link';
import { WhenText } from '@/components/when-text';
import type { Thread } from '@/features/comment/view';
import { routes } from '@/lib/routes';

/** What was said and is not resolved; it is answered beside the sheet. */
export function OpenThreads({ workbookId, threads }: { readonly workbookId: string; readonly threads: readonly Thread[] }) {
  const open = threads.filter(({ resolved }) => resolved === null);
  return (
    <section aria-labelledby="open-threads" className="mb-10">
      <h2 id="open-threads" className="mb-2 text-16 font-semibold">
        Open comments
      </h2>
      {open.length === 0 && <p className="text-13 text-quiet">None. What is resolved stays in the comments beside the sheet.</p>}
      <ol>
        {open.map(({ id, place, revision, said }) => (
          <li key={id} className="border-t border-line py-3">
            <h3 className="text-13 font-semibold">
              {place} <span className="font-normal text-quiet">at revision {revision}</span>
            </h3>
            {said
              .filter(({ deleted }) => !deleted)
              .map((one) => (
                <p key={one.id} className="comment-text">
                  <span className="font-medium">{one.by}</span>
                  {one.unverified && <span className="comment-tag ml-1 text-12">unverified</span>}{' '}
                  <span className="text-12 text-quiet">
                    <WhenText at={one.at} />
                  </span>
                  {'\n'}
                  {one.text}
                </p>
              ))}
          </li>
        ))}
      </ol>
      {open.length > 0 && (
        <p className="mt-2 print:hidden">
          <Link href={routes.comments(workbookId)} prefetch={false} className="link text-13">
            Answer beside the sheet
          </Link>
        </p>
      )}
    </section>
  );
}
