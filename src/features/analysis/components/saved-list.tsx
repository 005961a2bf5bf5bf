import Link from 'next/link';
import { WhenText } from '@/components/when-text';
import { addressOf, type Place } from '../place';
import type { SavedView } from '../view-saved';
import { DeleteSaved } from './delete-saved';
import { Section } from './section';

type Props = { readonly place: Extract<Place, { kind: 'workbook' }>; readonly saved: readonly SavedView[] };

/** The analyses that were kept with the workbook, and what of them no longer holds. */
export function SavedList({ place, saved }: Props) {
  if (saved.length === 0) return null;
  return (
    <Section title="Saved analyses" caption="Each asks its question again when it is opened.">
      <ul className="grid gap-4">
        {saved.map((one) => (
          <li key={one.id} className="max-w-3xl text-13">
            <div className="flex flex-wrap items-baseline gap-x-3">
              <Link href={`${addressOf(place, one.page)}?${one.search}`} prefetch={false} className="link font-semibold">
                {one.name}
              </Link>
              <span className="text-12 text-quiet">
                {one.by}, <WhenText at={one.at} />
              </span>
              {place.editable && <DeleteSaved workbookId={place.id} savedId={one.id} name={one.name} />}
            </div>
            <p>{one.finding}</p>
            {one.stale.length > 0 && (
              <>
                <p className="mt-1 font-medium text-error">Stale: changed since it was saved</p>
                <ul className="ml-5 list-disc text-12">
                  {one.stale.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
