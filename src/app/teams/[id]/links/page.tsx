import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { orHidden } from '@/app/w/[id]/hidden';
import { SitePage } from '@/components/site-page';
import { TeamLinks } from '@/features/link/components/team-links';
import { routes } from '@/lib/routes';

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: 'Share links' };

export default async function TeamLinksPage({ params }: Props) {
  const { id: teamId } = await params;
  const { team, link } = await caller();
  const view = await orHidden(async () => ({ team: await team.view({ teamId }), links: await link.ofTeam({ teamId }) }));
  if (view === null) notFound();
  const { role, links } = view.links;
  return (
    <SitePage>
      <p className="mb-1 text-13">
        <Link href={routes.team(teamId)} className="link">
          {view.team.name}
        </Link>
      </p>
      <h1 className="text-20 font-semibold">Share links</h1>
      <p className="mt-2 mb-6 max-w-2xl text-quiet">
        Whoever has one of these links sees what was shared, without an account. Revoking one ends it with the next request.
      </p>
      <TeamLinks links={links} mayRevoke={role === 'owner' || role === 'editor'} />
    </SitePage>
  );
}
