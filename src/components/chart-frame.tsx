'use client';

import Link from 'next/link';
import { createContext, memo, use, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Figures, Format } from './chart-export';

const ToolsContext = createContext<((title: string) => ReactNode) | null>(null);
/** What else stands in the head of each chart within, by its title. */
export const ChartTools = ToolsContext.Provider;

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Props = {
  readonly title: string;
  /** What these numbers say. */
  readonly caption: string;
  /** What is missing and why, one line a scenario. */
  readonly missing: readonly string[];
  readonly table: ChartTable;
  /** What chooses the part that is drawn. */
  readonly controls?: ReactNode;
  /** Numbers at full precision for a spreadsheet; without them it gets the table. */
  readonly figures?: Figures;
  /** Where the figures come from: the last line of an exported picture. */
  readonly source?: string;
  /** The chart's own address. */
  readonly href?: string;
  readonly children: ReactNode;
};

/** A chart under its message, with the same numbers as a table for those who cannot see it. */
export function ChartFrame({ title, caption, missing, table, controls, figures, source = 'Ridgebook', href, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const tools = use(ToolsContext);
  const ref = useRef<HTMLElement>(null);
  const drawn = useDrawn(table);
  return (
    <figure ref={ref} aria-labelledby={titleId} className="chart">
      <figcaption className="mb-2">
        <div className="flex items-baseline justify-between gap-4">
          <h2 id={titleId} className="text-14 font-semibold">
            {href === undefined ? (
              title
            ) : (
              <Link href={href} prefetch={false} className="hover:underline">
                {title}
              </Link>
            )}
          </h2>
          <div className="flex shrink-0 gap-1">
            {tools !== null && tools(title)}
            <button type="button" className="button-quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              Table<span className="sr-only"> of {title}</span>
            </button>
            <Exports figure={ref} picture={{ title, caption, source }} figures={figures ?? table} drawn={!asTable} />
          </div>
        </div>
        <p className="text-13 text-quiet">{caption}</p>
        {controls}
      </figcaption>
      {asTable ? (
        <div role="region" aria-label={`Table of ${title}`} tabIndex={0} className="max-h-80 overflow-auto">
          <DataTable title={title} table={drawn} />
        </div>
      ) : (
        <Drawing>{children}</Drawing>
      )}
      {missing.map((line) => (
        <p key={line} className="mt-1 text-12 text-quiet">
          {line}
        </p>
      ))}
      {!asTable && (
        <div className="sr-only">
          <DataTable title={title} table={drawn} />
        </div>
      )}
    </figure>
  );
}

/** The table of what is drawn: the library draws after it was handed its figures, and a table must not be ahead of the picture. */
function useDrawn(table: ChartTable): ChartTable {
  const [drawn, draw] = useState(table);
  // Before it draws what is set here, React lets the effects run in which the library learns of its data, so that both are drawn at once.
  useLayoutEffect(() => draw(table), [table]);
  return drawn;
}

type ExportsProps = {
  readonly figure: RefObject<HTMLElement | null>;
  readonly picture: { readonly title: string; readonly caption: string; readonly source: string };
  readonly figures: Figures | ChartTable;
  /** Whether there is a picture to export, and not only its table. */
  readonly drawn: boolean;
};

const formats: readonly Format[] = ['PNG', 'SVG', 'CSV'];

/** The figure as a file. What writes it is fetched when it is first wanted. */
function Exports({ figure, picture, figures, drawn }: ExportsProps) {
  const [failed, setFailed] = useState('');
  const save = async (format: Format) => {
    try {
      const { saveFigure } = await import('./chart-export');
      if (figure.current !== null) await saveFigure(format, figure.current, picture, figures);
      setFailed('');
    } catch (error) {
      setFailed(`No file was made: ${error instanceof Error ? error.message : 'the browser refused.'}`);
    }
  };
  return (
    <>
      {formats
        .filter((format) => drawn || format === 'CSV')
        .map((format) => (
          <button key={format} type="button" className="button-quiet" onClick={() => void save(format)}>
            {format}
            <span className="sr-only"> of {picture.title}</span>
          </button>
        ))}
      {failed !== '' && (
        <span role="alert" className="text-12 text-error">
          {failed}
        </span>
      )}
    </>
  );
}

/**
 * The picture itself, for eyes and pointer. Layers that React draws into as portals carry its listeners, and a browser
 * makes every such group of an SVG a Tab stop; they are taken out of the order as they come.
 */
function Drawing({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const skip = () => {
      for (const layer of element.querySelectorAll('g[class^=recharts-zIndex-layer]:not([tabindex])')) layer.setAttribute('tabindex', '-1');
    };
    skip();
    const observer = new MutationObserver(skip);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} aria-hidden="true">
      {children}
    </div>
  );
}

const DataTable = memo(function DataTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const [first, ...others] = table.columns;
  return (
    <table className="chart-table">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="text-left">
            {first}
          </th>
          {others.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells], i) => (
          <tr key={i}>
            <th scope="row" className="text-left font-normal">
              {head}
            </th>
            {cells.map((cell, j) => (
              <td key={j}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
