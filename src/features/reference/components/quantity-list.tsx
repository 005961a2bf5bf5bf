import Link from 'next/link';
import { MathMl } from '@/components/equation';
import { routes } from '@/lib/routes';
import type { QuantityGroup } from '../quantity-page';

/** Every quantity found, by group. */
export function QuantityList({ found }: { readonly found: readonly QuantityGroup[] }) {
  return found.map(({ group, quantities }) => (
    <section key={group} aria-label={group} className="mt-8">
      <h2 className="mb-2 text-13 font-medium text-quiet">
        {group} <span className="font-normal">({quantities.length})</span>
      </h2>
      <ul className="border-t border-line">
        {quantities.map(({ id, label, symbol, description }) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={routes.quantity(id)} className="link text-14">
              {label}
            </Link>{' '}
            <span className="text-quiet">
              <MathMl math={symbol} />
            </span>
            <p className="text-13 text-quiet">{description}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
