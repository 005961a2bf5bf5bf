import { routes } from '@/lib/routes';
import type { HistoryView } from '../data-past';

type Props = { readonly workbookId: string; readonly view: HistoryView; readonly from: number; readonly to: number };

/** Chooses two versions: by number, named ones by name. */
export function CompareForm({ workbookId, view, from, to }: Props) {
  return (
    <form action={routes.history(workbookId)} className="mb-6 flex flex-wrap items-end gap-3">
      <Revision name="from" label="From revision" value={from} most={view.revision} />
      <Revision name="to" label="To revision" value={to} most={view.revision} />
      <button type="submit" className="button">
        Compare
      </button>
      {view.versions.length > 0 && (
        <p className="basis-full text-13 text-quiet">
          Named: {view.versions.map(({ name, revision }) => `${name} is revision ${revision}`).join(', ')}.
        </p>
      )}
    </form>
  );
}

function Revision({
  name,
  label,
  value,
  most,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly most: number;
}) {
  return (
    <label className="grid gap-1 text-13 font-medium">
      {label}
      <input name={name} type="number" className="field w-28 font-normal" min={1} max={most} required defaultValue={value} />
    </label>
  );
}
