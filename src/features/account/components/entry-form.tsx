'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormField } from '@/components/form-field';
import { FormNotice } from '@/components/form-notice';
import { NewPasswordField } from '@/components/new-password-field';
import { authCall } from '../auth-call';

type Props = {
  readonly kind: 'sign-in' | 'sign-up';
  /** Where to go afterwards: an address of this server. */
  readonly next: string;
};

/** Signs in or up. What was made in this browser before goes with the account. */
export function EntryForm({ kind, next }: Props) {
  const router = useRouter();
  const [failed, setFailed] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const signUp = kind === 'sign-up';
  const send = async (data: FormData) => {
    setSending(true);
    setFailed(null);
    const { name, ...entered } = {
      name: textOf(data, 'name').trim(),
      email: textOf(data, 'email').trim(),
      password: textOf(data, 'password'),
    };
    const answer = await (signUp ? authCall('/sign-up/email', { ...entered, name }) : authCall('/sign-in/email', entered));
    setSending(false);
    if (!answer.ok) {
      setFailed(answer.message);
      return;
    }
    router.push(next);
    router.refresh();
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void send(new FormData(event.currentTarget));
      }}
    >
      {signUp && (
        <FormField label="Name" name="name" autoComplete="name" required maxLength={80} hint="Others read it beside your changes." />
      )}
      <FormField label="E-mail address" name="email" type="email" autoComplete="email" required maxLength={254} />
      {signUp ? (
        <NewPasswordField label="Password" name="password" />
      ) : (
        <FormField label="Password" name="password" type="password" autoComplete="current-password" required maxLength={128} />
      )}
      <FormNotice failed={failed} />
      <button type="submit" className="button-primary justify-self-start" aria-disabled={sending}>
        {words(signUp, sending)}
      </button>
    </form>
  );
}

const words = (signUp: boolean, sending: boolean): string => {
  if (signUp) return sending ? 'Making the account…' : 'Sign up';
  return sending ? 'Signing in…' : 'Sign in';
};

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};
