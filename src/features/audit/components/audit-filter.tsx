import Link from 'next/link';
import type { ReactNode } from 'react';
import { routes } from '@/lib/routes';
import type { AuditView } from '../data';
import { kindWords } from '../words';

export type Asked = {
  readonly person?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

type Props = { readonly teamId: string; readonly people: AuditView['people']; readonly asked: Asked };

/** Which entries are shown. A form that works before any script has arrived. */
export function AuditFilter({ teamId, people, asked }: Props) {
  const filtered = Object.values(asked).some((value) => value !== undefined);
  return (
    <form action={routes.teamAudit(teamId)} className="mb-6 flex flex-wrap items-end gap-3">
      <Field label="Person">
        <select name="person" className="field max-w-64 font-normal max-sm:max-w-full" defaultValue={asked.person ?? ''}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Kind">
        <select name="kind" className="field font-normal" defaultValue={asked.kind ?? ''}>
          <option value="">All kinds</option>
          {Object.entries(kindWords).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <Field label="From (UTC)">
        <input type="date" name="from" className="field font-normal" defaultValue={asked.from ?? ''} />
      </Field>
      <Field label="To (UTC)">
        <input type="date" name="to" className="field font-normal" defaultValue={asked.to ?? ''} />
      </Field>
      <button type="submit" className="button">
        Show
      </button>
      {filtered && (
        <Link href={routes.teamAudit(teamId)} className="button-quiet">
          Show all
        </Link>
      )}
    </form>
  );
}

const Field = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <label className="grid gap-1 text-13 font-medium max-sm:w-full">
    {label}
    {children}
  </label>
);
