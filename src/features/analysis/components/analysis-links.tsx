import Link from 'next/link';
import { routes } from '@/lib/routes';

/** From the sheet to what is asked of it. */
export function AnalysisLinks({ workbookId }: { readonly workbookId: string }) {
  return (
    <>
      <Link href={routes.compare(workbookId)} prefetch={false} className="button-quiet">
        Compare
      </Link>
      <Link href={routes.analyse(workbookId)} prefetch={false} className="button-quiet max-sm:hidden">
        Analyse
      </Link>
    </>
  );
}
