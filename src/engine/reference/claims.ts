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
  readonly status: string;
};

export const claims: readonly LectureClaim[] = lectureClaims;
