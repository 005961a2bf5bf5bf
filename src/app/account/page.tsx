import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { caller } from '@/app/api/trpc/[trpc]/caller';
import { SitePage } from '@/components/site-page';
import { NameForm, PasswordForm } from '@/features/account/components/account-forms';
import { SendConfirmation } from '@/features/account/components/confirm-address';
import { DeleteAccount, SignOut } from '@/features/account/components/leave-account';
import { SessionList } from '@/features/account/components/session-list';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { account } = await (await caller()).account.view();
  if (account === null) redirect(`${routes.signIn}?next=${encodeURIComponent(routes.account)}`);
  return (
    <SitePage>
      <div className="mb-8 flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-20 font-semibold">Account</h1>
          <p className="mt-1 break-all text-quiet">{account.email}</p>
          {account.confirmed === false && <SendConfirmation />}
        </div>
        <span className="flex flex-wrap items-start gap-2">
          <Link href={routes.teams} className="button">
            Teams
          </Link>
          <SignOut />
        </span>
      </div>
      <Part title="Name">
        <NameForm name={account.name} />
      </Part>
      <Part title="Password">
        {account.password ? (
          <PasswordForm />
        ) : (
          <p className="max-w-2xl text-14">
            This account has none: you sign in with an account elsewhere.{' '}
            <Link href={routes.forgotten} className="link">
              Choose a password
            </Link>{' '}
            to sign in without it too.
          </p>
        )}
      </Part>
      <Part title="Sessions">
        <SessionList sessions={account.sessions} />
      </Part>
      <Part title="Delete the account">
        <DeleteAccount teams={account.teams} password={account.password} />
      </Part>
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
