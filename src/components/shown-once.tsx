'use client';

import { useState } from 'react';

/** The address of a link just made. It is shown this once: only its hash is kept. */
export function ShownOnce({ label, path }: { readonly label: string; readonly path: string }) {
  const [copied, setCopied] = useState(false);
  const address = `${window.location.origin}${path}`;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-2">
        <input
          readOnly
          autoFocus
          aria-label={label}
          className="field flex-1"
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className="button"
          onClick={() =>
            void navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          Copy
        </button>
      </div>
      <p role="status" className="text-12 text-quiet">
        {copied ? 'Copied. ' : ''}Keep it now: the address is not stored and cannot be shown again.
      </p>
    </div>
  );
}
