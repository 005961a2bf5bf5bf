import type { Metadata } from 'next';
import Link from 'next/link';
import { EntryForm } from '@/features/account/components/entry-form';
import { EntryPage } from '@/features/account/components/entry-page';
import { nextPlace } from '@/features/account/next-place';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = nextPlace((await searchParams).next);
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
      <EntryForm kind="sign-in" next={next} />
      <p className="text-13">
        <Link href={routes.forgotten} className="link">
          Forgotten password
        </Link>
      </p>
    </EntryPage>
  );
}
