import type { Metadata } from 'next';
import Link from 'next/link';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { NewTeam, TeamList } from '@/features/team/components/team-list';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Teams' };

export default async function TeamsPage() {
  const asks = await caller();
  const { account } = await asks.account.view();
  const { teams } = await asks.team.list();
  return (
    <SitePage>
      <h1 className="text-20 font-semibold">Teams</h1>
      <p className="mt-2 mb-6 max-w-2xl text-quiet">
        A workbook belongs to a team, and everybody in the team sees it. Your own workbooks are in a team of one.
      </p>
      {teams.length > 0 && <TeamList teams={teams} />}
      <div className="mt-8">
        {account === null ? (
          <p>
            Teams need an account.{' '}
            <Link href={`${routes.signUp}?next=${encodeURIComponent(routes.teams)}`} className="link">
              Sign up
            </Link>{' '}
            and keep what you have made, or{' '}
            <Link href={`${routes.signIn}?next=${encodeURIComponent(routes.teams)}`} className="link">
              sign in
            </Link>
            .
          </p>
        ) : (
          <NewTeam />
        )}
      </div>
    </SitePage>
  );
}
