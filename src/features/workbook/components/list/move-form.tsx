import { useState } from 'react';

type Props = {
  readonly name: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onMove: (teamId: string) => void;
};

/** Chooses the team that a listed workbook moves to. */
export function MoveForm({ name, teams, onMove }: Props) {
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  return (
    <form
      className="flex basis-full flex-wrap items-center justify-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onMove(team);
      }}
    >
      <span className="text-13 text-quiet">Its history and links move along; members of the team it leaves lose it.</span>
      <select
        autoFocus
        aria-label={`Team that ${name} moves to`}
        className="field"
        value={team}
        onChange={(event) => setTeam(event.target.value)}
      >
        {teams.map(({ id, name: label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        Move workbook
      </button>
    </form>
  );
}
