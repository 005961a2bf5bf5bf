import Link from 'next/link';
import { Equation, MathMl } from '@/components/equation';
import { SourceText } from '@/components/source-text';
import { routes } from '@/lib/routes';
import type { QuantityPage } from '../quantity-page';
import { QuantityLinks } from './quantity-links';
import { WorkedExampleSection } from './worked-example-section';

/** All that there is to know of one quantity. */
export function QuantityArticle({ page }: { readonly page: QuantityPage }) {
  return (
    <article>
      <p className="text-13 text-quiet">
        <Link href={routes.reference} className="link">
          Reference
        </Link>{' '}
        · {page.group}
      </p>
      <h1 className="mt-1 text-20 font-semibold">
        {page.label}{' '}
        <span className="font-normal text-quiet">
          <MathMl math={page.symbol} />
        </span>
      </h1>
      <p className="mt-2 mb-6 max-w-2xl text-16">{page.description}</p>
      <Definition page={page} />
      <Facts page={page} />
      {page.example !== undefined && <WorkedExampleSection id={page.id} label={page.label} example={page.example} />}
      <h2 className="mt-8 mb-2 text-14 font-semibold">What it depends on</h2>
      <QuantityLinks links={page.dependsOn} none="Nothing: it is given." />
      <h2 className="mt-6 mb-2 text-14 font-semibold">What it feeds</h2>
      <QuantityLinks links={page.feeds} none="No other row: it is a result." />
      <nav aria-label="Neighbours in the sheet" className="mt-10 flex flex-wrap justify-between gap-4 text-13">
        {page.previous !== undefined && (
          <Link href={routes.quantity(page.previous.id)} className="link">
            Before it: {page.previous.label}
          </Link>
        )}
        {page.next !== undefined && (
          <Link href={routes.quantity(page.next.id)} className="link">
            After it: {page.next.label}
          </Link>
        )}
      </nav>
    </article>
  );
}

function Definition({ page }: { readonly page: QuantityPage }) {
  if (page.definition !== undefined)
    return (
      <>
        <Equation math={page.definition.math} label={`Equation of ${page.label}`} />
        <p className="overflow-x-auto font-mono text-12 text-quiet" tabIndex={0} role="group" aria-label="The same as typed into a cell">
          = {page.definition.text}
        </p>
      </>
    );
  if (page.solved === undefined) return null;
  return (
    <>
      <h2 className="mb-2 text-14 font-semibold">How it is found</h2>
      <p className="max-w-2xl">{page.solved.words}</p>
      <p className="mt-2 text-13 text-quiet">At the answer:</p>
      <Equation math={page.solved.condition} label={`Condition that holds at ${page.label}`} />
    </>
  );
}

function Facts({ page }: { readonly page: QuantityPage }) {
  return (
    <dl className="facts mt-6">
      <dt>Kind</dt>
      <dd>{page.how}</dd>
      <dt>Unit</dt>
      <dd>{page.unit}</dd>
      <dt>Default</dt>
      <dd>{page.defaultWords}</dd>
      {page.conditions.length > 0 && (
        <>
          <dt>Conditions</dt>
          <dd>{page.conditions.join(' ')}</dd>
        </>
      )}
      <dt>Source</dt>
      <dd>
        <SourceText text={page.source} />
      </dd>
      {page.equation !== undefined && (
        <>
          <dt>On the blackboard</dt>
          <dd>
            <Link href={`${routes.equations}#equation-${page.equation}`} className="link">
              Equation {page.equation} of the lecture
            </Link>
          </dd>
        </>
      )}
      <dt>Id in formulas</dt>
      <dd className="font-mono">{page.id}</dd>
    </dl>
  );
}
