/** What became of a form that was sent: a refusal is read out at once, a success when there is time. */
export function FormNotice({ failed, done }: { readonly failed: string | null; readonly done?: string | null }) {
  if (failed !== null) {
    return (
      <p role="alert" className="text-13 text-error">
        {failed}
      </p>
    );
  }
  return (
    <p role="status" className="text-13 text-quiet empty:hidden">
      {done ?? ''}
    </p>
  );
}
