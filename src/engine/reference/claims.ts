import lectureClaims from './lecture-claims.json';

/** A figure of the lecture with what it needs, evaluated in a scenario without presets or base. */
export type LectureClaim = {
  readonly id: string;
  readonly topic: string;
  readonly claim: string;
  /** In declared units. */
  readonly cells: Readonly<Record<string, number | undefined>>;
  readonly expected: Readonly<Record<string, number | string | undefined>>;
  /** Relative, absolute where 0 is expected. */
  readonly tolerance: number;
  readonly source: string;
  /** How it stands against what others publish. */
  readonly status: string;
  /** What others publish; `cells` are put over those of the claim. */
  readonly published?: {
    readonly value: number;
    readonly note: string;
    readonly quantity: string;
    readonly cells?: Readonly<Record<string, number | undefined>>;
  };
};

export const claims: readonly LectureClaim[] = lectureClaims;
