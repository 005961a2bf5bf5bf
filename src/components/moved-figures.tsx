export type MovedLine = {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly moved: string;
};

/** Figures before and after a change, one a line. @param heads of the four columns */
export function MovedFigures({
  label,
  heads,
  figures,
}: {
  readonly label: string;
  readonly heads: readonly [name: string, before: string, after: string, moved: string];
  readonly figures: readonly MovedLine[];
}) {
  const [name, before, after, moved] = heads;
  return (
    <table className="line-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
          <th scope="col">{moved}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.label}</th>
            <td>{figure.before}</td>
            <td>{figure.after}</td>
            <td className="whitespace-nowrap">{figure.moved}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
