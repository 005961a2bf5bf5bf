import Link from 'next/link';
import { chartsSearch } from '../../charts/settings';
import type { ChartsPageView } from '../../charts/view';
import { addressOf, type Place } from '../../place';
import { WorkbookBar } from '../workbook-bar';
import { ChartCard } from './chart-card';
import { ChartsForm } from './charts-form';
import { ClaimsBeside } from './claims-beside';

type Props = { readonly view: ChartsPageView; readonly place: Place };

/** Every chart of a workbook, or one of them large. */
export function ChartsPage({ view, place }: Props) {
  const { asked, charts, all, drawn } = view;
  const [first] = drawn;
  const large = charts.length === 1;
  const here = addressOf(place, 'charts');
  return (
    <>
      <WorkbookBar place={place} name={view.name} here="charts" />
      <main className="page">
        <h1 className="text-20 font-semibold">Charts</h1>
        <ChartsForm key={JSON.stringify(asked)} view={view} place={place} />
        <nav
          aria-label="Charts"
          className="mt-5 flex flex-wrap gap-2 whitespace-nowrap max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:pb-2"
        >
          <Link href={`${here}${chartsSearch(asked)}`} prefetch={false} className="chip" aria-current={large ? undefined : 'page'}>
            All
          </Link>
          {all.map(({ id, title }) => (
            <Link
              key={id}
              href={`${here}${chartsSearch(asked, id)}`}
              prefetch={false}
              className="chip"
              aria-current={large && charts[0]?.id === id ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
        <div className={large ? 'mt-8' : 'mt-8 grid gap-x-12 gap-y-14 lg:grid-cols-2'}>
          {charts.map((chart) => (
            <div key={chart.id} id={chart.id} className="min-w-0">
              <ChartCard
                chart={chart}
                large={large}
                source={`Ridgebook: ${view.name}`}
                {...(large ? {} : { href: `${here}${chartsSearch(asked, chart.id)}` })}
              />
              <ClaimsBeside
                claims={chart.claims}
                of={chart.title}
                scenario={first?.name ?? ''}
                href={`${addressOf(place, 'analyse')}?tool=claims&run=1&scenario=${encodeURIComponent(first?.id ?? '')}`}
              />
            </div>
          ))}
        </div>
      </main>
    </>
  );
}
