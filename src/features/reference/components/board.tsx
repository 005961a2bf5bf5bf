import Link from 'next/link';
import { Equation } from '@/components/equation';
import { routes } from '@/lib/routes';
import type { BoardLine, BoardView } from '../equations';
import { QuantityLinks } from './quantity-links';

/** One equation of the lecture as it stood on the board, then with numbers. */
export function Board({ board, template }: { readonly board: BoardView; readonly template: string }) {
  const id = `equation-${board.number}`;
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-6">
      <h2 id={id} className="text-16 font-semibold">
        {board.number}. {board.title}
      </h2>
      <p className="mt-1 max-w-2xl">{board.sentence}</p>
      {board.lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      <QuantityLinks links={board.related} none="" />
      {board.chart !== undefined && (
        <p className="mt-1 text-13 text-quiet">
          Drawn in the chart “{board.chart}” of{' '}
          <Link href={routes.template(template)} className="link">
            this template
          </Link>
          .
        </p>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: BoardLine }) {
  return (
    <div>
      <Equation math={line.math} label={line.label} />
      {line.numbers === undefined ? <p>{line.value}</p> : <Equation math={line.numbers} label={`${line.label} with numbers`} />}
      {!line.same && (
        <p className="mb-2 text-13 text-quiet">
          The sheet’s{' '}
          <Link href={routes.quantity(line.id)} className="link">
            {line.label}
          </Link>{' '}
          is {line.row}: this scenario counts more than the board does, or sets the row itself.
        </p>
      )}
    </div>
  );
}
