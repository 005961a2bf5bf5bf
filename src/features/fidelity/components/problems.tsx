/** Why something was refused, a sentence each; announced as it comes. */
export function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <div role="alert">
      {problems.length > 0 && (
        <ul className="flex flex-col gap-1 text-13 text-error">
          {problems.map((problem, place) => (
            <li key={place}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
