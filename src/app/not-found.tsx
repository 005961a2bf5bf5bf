import Link from 'next/link';
import { TopBar } from '@/components/top-bar';
import { routes } from '@/lib/routes';

export default function NotFound() {
  return (
    <>
      <TopBar />
      <main className="notice">
        <h1 className="text-20 font-semibold">There is nothing at this address</h1>
        <p className="text-quiet">It may have been mistyped, deleted or withdrawn, or it belongs to somebody else.</p>
        <Link href={routes.home} className="button">
          Go to the start
        </Link>
      </main>
    </>
  );
}
