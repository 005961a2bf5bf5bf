'use client';

type Props = { readonly password: string; readonly onChange: (password: string) => void };

/** The password that readers of a link must give; empty where the link alone is enough. */
export function PasswordField({ password, onChange }: Props) {
  return (
    <label className="flex flex-col gap-1 text-13">
      <span>
        <span className="font-medium">Password</span>{' '}
        <span className="text-quiet">(optional, at least 8 characters; tell it to readers another way)</span>
      </span>
      <input
        type="password"
        autoComplete="new-password"
        className="field"
        minLength={8}
        maxLength={128}
        value={password}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
