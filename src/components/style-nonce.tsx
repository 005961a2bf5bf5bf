'use client';

import { useState } from 'react';

/**
 * Where parts of the interface that add a style element of their own look for its nonce. The browser goes by the one that came with the
 * document; an answer to a later question carries another, which would have their styles refused.
 */
export function StyleNonce({ nonce }: { readonly nonce: string | undefined }) {
  const [ofDocument] = useState(nonce);
  return <meta property="csp-nonce" nonce={ofDocument} suppressHydrationWarning />;
}
