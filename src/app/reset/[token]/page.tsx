import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EntryPage } from '@/features/account/components/entry-page';
import { ResetForm } from '@/features/account/components/reset-form';
import { isResetLive } from '@/server/reset-link';

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: 'New password', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function ResetPage({ params }: Props) {
  await connection();
  const { token } = await params;
  if (!(await isResetLive(token))) {
    return (
      <EntryPage
        title="This link does not work"
        lead="It was used before, its hour is over, or it was copied wrong. Ask whoever runs this server for another."
      >
        {null}
      </EntryPage>
    );
  }
  return (
    <EntryPage title="New password" lead="The link works once. Every session of the account ends, on this device too.">
      <ResetForm token={token} />
    </EntryPage>
  );
}
