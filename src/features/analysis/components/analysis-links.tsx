import Link from 'next/link';
import { addressOf, type Place } from '../place';

/** From the sheet to what is asked of it. */
export function AnalysisLinks({ place }: { readonly place: Place }) {
  return (
    <>
      <Link href={addressOf(place, 'charts')} prefetch={false} className="button-quiet">
        Charts
      </Link>
      <Link href={addressOf(place, 'compare')} prefetch={false} className="button-quiet">
        Compare
      </Link>
      <Link href={addressOf(place, 'analyse')} prefetch={false} className="button-quiet">
        Analyse
      </Link>
    </>
  );
}
