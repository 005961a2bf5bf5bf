import { addressOf, type Place } from '../place';
import { WorkbookBar } from './workbook-bar';

type Props = { readonly place: Place; readonly here: 'charts' | 'compare' | 'analyse'; readonly title: string; readonly sentence: string };

/** A page that cannot be shown now, with why. */
export function RefusedPage({ place, here, title, sentence }: Props) {
  return (
    <>
      <WorkbookBar place={place} name="Shared workbook" here={here} />
      <main className="page">
        <h1 className="text-20 font-semibold">{title}</h1>
        <p className="mt-4">{sentence}</p>
        <p className="mt-4">
          <a className="link" href={addressOf(place, 'sheet')}>
            Back to the sheet
          </a>
        </p>
      </main>
    </>
  );
}
