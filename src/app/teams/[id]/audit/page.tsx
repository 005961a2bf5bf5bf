import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { orHidden } from '@/app/w/[id]/hidden';
import { SitePage } from '@/components/site-page';
import { AuditFilter } from '@/features/audit/components/audit-filter';
import { AuditList } from '@/features/audit/components/audit-list';
import { ExportAudit } from '@/features/audit/components/export-audit';
import { listAudit } from '@/features/audit/schema';
import { routes } from '@/lib/routes';

type Props = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ params, searchParams }: Props) {
  const { id: teamId } = await params;
  const given = Object.entries(await searchParams).filter(([name, value]) => name in listAudit.shape && value !== '');
  const read = listAudit.safeParse({ ...Object.fromEntries(given), teamId });
  if (!read.success) notFound();
  const { after: _, ...asked } = read.data;
  const { team, audit } = await caller();
  const view = await orHidden(async () => ({ team: await team.view({ teamId }), audit: await audit.list(read.data) }));
  if (view === null) notFound();
  const { teamId: __, ...filter } = asked;
  const kept = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const { next } = view.audit;
  const older = next === null ? null : `${routes.teamAudit(teamId)}?${new URLSearchParams([...kept, ['after', next]]).toString()}`;
  return (
    <SitePage>
      <p className="mb-1 text-13">
        <Link href={routes.team(teamId)} className="link">
          {view.team.name}
        </Link>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-20 font-semibold">Audit log</h1>
        <ExportAudit asked={asked} />
      </div>
      <p className="mt-2 mb-6 max-w-2xl text-quiet">
        Who came in, who was let in, what was shared and what was refused. Nobody can change or delete an entry. What people changed in a
        workbook stands in its history.
      </p>
      <AuditFilter teamId={teamId} people={view.audit.people} asked={filter} />
      <AuditList view={view.audit} older={older} />
    </SitePage>
  );
}
