import type { Metadata } from 'next';
import Link from 'next/link';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { EntryPage } from '@/features/account/components/entry-page';
import { JoinForm } from '@/features/team/components/join-form';
import { readInvitation } from '@/features/team/data';
import { routes } from '@/lib/routes';

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: 'Invitation', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const { account } = await (await caller()).account.view();
  const invited = await readInvitation(token);
  if (invited === null) {
    return (
      <EntryPage
        title="This invitation does not work"
        lead="It was used, was withdrawn, has expired or was copied wrong. Ask an owner of the team for another."
      >
        {null}
      </EntryPage>
    );
  }
  const { team, role, by } = invited;
  const next = encodeURIComponent(`/join/${token}`);
  return (
    <EntryPage title={`Join ${team}`} lead={`${by} invites you as ${role}. The invitation takes in one person, once.`}>
      {account === null ? (
        <p>
          A team needs to know who you are.{' '}
          <Link href={`${routes.signUp}?next=${next}`} className="link">
            Sign up
          </Link>{' '}
          or{' '}
          <Link href={`${routes.signIn}?next=${next}`} className="link">
            sign in
          </Link>
          , and you come back here.
        </p>
      ) : (
        <JoinForm token={token} />
      )}
    </EntryPage>
  );
}
