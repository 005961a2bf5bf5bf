import type { Metadata } from 'next';
import Link from 'next/link';
import { FormNotice } from '@/components/form-notice';
import { comebackSentence } from '@/features/account/auth-call';
import { EntryForm } from '@/features/account/components/entry-form';
import { EntryPage } from '@/features/account/components/entry-page';
import { ProviderButtons } from '@/features/account/components/provider-buttons';
import { nextPlace } from '@/features/account/next-place';
import { routes } from '@/lib/routes';
import { providersHere } from '@/server/auth-providers';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[]; readonly error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = nextPlace(asked.next);
  const failed = comebackSentence(asked.error);
  return (
    <EntryPage
      title="Sign in"
      lead={
        <>
          What you made in this browser without an account moves into it.{' '}
          <Link href={`${routes.signUp}?next=${encodeURIComponent(next)}`} className="link">
            Sign up instead
          </Link>
        </>
      }
    >
      {failed !== null && <FormNotice failed={failed} />}
      <EntryForm kind="sign-in" next={next} />
      <ProviderButtons providers={await providersHere()} next={next} />
      <p className="text-13">
        <Link href={routes.forgotten} className="link">
          Forgotten password
        </Link>
      </p>
    </EntryPage>
  );
}
