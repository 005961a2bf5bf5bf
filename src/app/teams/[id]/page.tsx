import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { orHidden } from '@/app/w/[id]/hidden';
import { SitePage } from '@/components/site-page';
import { Invitations } from '@/features/team/components/invitations';
import { MemberList } from '@/features/team/components/member-list';
import { TeamSettings } from '@/features/team/components/team-settings';
import { routes } from '@/lib/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage({ params }: Props) {
  const { id } = await params;
  const team = await orHidden(async () => (await caller()).team.view({ teamId: id }));
  if (team === null) notFound();
  return (
    <SitePage>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-20 font-semibold">{team.name}</h1>
        <div className="flex flex-wrap gap-2">
          <Link href={routes.workbooks} prefetch={false} className="button">
            Workbooks
          </Link>
          {team.role === 'owner' && (
            <Link href={routes.teamAudit(team.id)} className="button">
              Audit log
            </Link>
          )}
          <Link href={routes.teamLinks(team.id)} className="button">
            Share links
          </Link>
        </div>
      </div>
      <Part title="Members">
        <MemberList team={team} />
      </Part>
      {team.role === 'owner' && (
        <>
          <Part title="Invite">
            <Invitations team={team} />
          </Part>
          <Part title="The team">
            <TeamSettings team={team} />
          </Part>
        </>
      )}
    </SitePage>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-16 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
