'use client';

import { useState } from 'react';
import { FormNotice } from '@/components/form-notice';
import { beginElsewhere, type Provider, providerNames } from '../auth-call';

/** Ways in by an account elsewhere; nothing where none is configured. */
export function ProviderButtons({ providers, next }: { readonly providers: readonly Provider[]; readonly next: string }) {
  const [failed, setFailed] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  if (providers.length === 0) return null;
  const go = async (provider: Provider) => {
    setLeaving(true);
    setFailed(null);
    const answer = await beginElsewhere(provider, next);
    if (answer.ok) window.location.assign(answer.url);
    else {
      setLeaving(false);
      setFailed(answer.message);
    }
  };
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      {providers.map((provider) => (
        <button
          key={provider}
          type="button"
          className="button justify-center"
          aria-disabled={leaving}
          onClick={() => !leaving && void go(provider)}
        >
          Continue with {providerNames[provider]}
        </button>
      ))}
      <FormNotice failed={failed} />
    </div>
  );
}
