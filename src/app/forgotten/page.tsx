import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EntryPage } from '@/features/account/components/entry-page';
import { ForgottenForm } from '@/features/account/components/forgotten-form';
import { sendsMail } from '@/server/mail';

export const metadata: Metadata = { title: 'Forgotten password' };

export default async function ForgottenPage() {
  await connection();
  if (!(await sendsMail())) {
    return (
      <EntryPage
        title="Forgotten password"
        lead={
          <>
            This server sends no mail. Whoever runs it can make a one-time link for a forgotten password, with{' '}
            <code>npm run reset-link</code> and the address of the account.
          </>
        }
      >
        {null}
      </EntryPage>
    );
  }
  return (
    <EntryPage title="Forgotten password" lead="A link to the address of your account lets you choose another.">
      <ForgottenForm />
    </EntryPage>
  );
}
