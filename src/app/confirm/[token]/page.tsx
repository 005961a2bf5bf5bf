import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { ConfirmForm } from '@/features/account/components/confirm-address';
import { EntryPage } from '@/features/account/components/entry-page';
import { routes } from '@/lib/routes';

type Props = { readonly params: Promise<{ readonly token: string }> };

export const metadata: Metadata = { title: 'Confirm the address', robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function ConfirmPage({ params }: Props) {
  const { token } = await params;
  const { account } = await (await caller()).account.view();
  if (account === null) redirect(`${routes.signIn}?next=${encodeURIComponent(routes.confirm(token))}`);
  return (
    <EntryPage
      title="Confirm the address"
      lead={`${account.email} is the address of the account you are signed in to. Confirm it if you made this account.`}
    >
      <ConfirmForm token={token} />
    </EntryPage>
  );
}
