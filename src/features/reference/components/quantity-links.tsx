import Link from 'next/link';
import { MathMl } from '@/components/equation';
import { routes } from '@/lib/routes';
import type { QuantityLink } from '../quantity-page';

/** Quantities in a row of links, or why there are none. */
export function QuantityLinks({ links, none }: { readonly links: readonly QuantityLink[]; readonly none: string }) {
  if (links.length === 0) return <p className="text-13 text-quiet">{none}</p>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-13">
      {links.map(({ id, label, symbol }) => (
        <li key={id}>
          <Link href={routes.quantity(id)} className="link">
            {label}
          </Link>{' '}
          <MathMl math={symbol} />
        </li>
      ))}
    </ul>
  );
}
