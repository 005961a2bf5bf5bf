import Link from 'next/link';
import { WhenText } from '@/components/when-text';
import type { AuditView } from '../data';

/** What happened, the latest first. `older` leads to the next page. */
export function AuditList({ view, older }: { readonly view: AuditView; readonly older: string | null }) {
  if (view.entries.length === 0) return <p className="border-t border-line pt-4 text-quiet">Nothing of this kind stands in the log.</p>;
  return (
    <>
      <ul aria-label="Audit log" className="border-t border-line">
        {view.entries.map(({ id, at, who, what, refused, address }) => (
          <li key={id} className="listed">
            <span className="min-w-0 flex-1 text-14 max-md:basis-full">
              <span className="font-semibold">{who}</span> {what}
            </span>
            {refused && <span className="text-13 font-medium">Refused</span>}
            {address !== null && <span className="text-13 text-quiet">from {address}</span>}
            <span className="text-13 text-quiet">
              <WhenText at={at} />
            </span>
          </li>
        ))}
      </ul>
      {older !== null && (
        <p className="mt-4">
          <Link href={older} className="button" prefetch={false}>
            Older entries
          </Link>
        </p>
      )}
    </>
  );
}
