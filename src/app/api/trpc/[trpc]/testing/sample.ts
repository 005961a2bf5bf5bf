import type { inferRouterInputs } from '@trpc/server';
import type { AppRouter } from '../root';

/** What a team has, by id, and the secrets that open parts of it. */
export type Ids = {
  readonly teamId: string;
  readonly workbookId: string;
  readonly deletedId: string;
  readonly scenarioId: string;
  readonly scenarioName: string;
  readonly rowKey: string;
  readonly linkId: string;
  readonly savedId: string;
  readonly versionId: string;
  readonly presetId: string;
  readonly userId: string;
  readonly commentId: string;
  readonly requestId: string;
  readonly contractId: string;
  readonly invitationId: string;
  /** Another team of the owner's. */
  readonly otherTeamId: string;
  readonly sessionId: string;
  readonly token: string;
  readonly templateToken: string;
  readonly invitation: string;
};

/** Who may call a procedure, as its policy says it. */
export type Who = 'anyone' | 'link holder' | 'own' | 'visitor may create' | 'account' | `${'member' | 'team member'}, ${Role}`;
type Role = 'owner' | 'editor' | 'reviewer' | 'viewer';

export type Sample<I = unknown> = {
  readonly who: Who;
  /** An input that is sound for whoever has these ids. */
  readonly input: (ids: Ids) => I;
  /** Status for those whom the policy lets through; 200 where it is left out. */
  readonly allowed?: number;
  /** Whether the same call cannot succeed twice: what it acts on is gone or changed then. */
  readonly consumes?: boolean;
  /** Whether only the owner, who made it, may do it; to others it is not there. */
  readonly own?: boolean;
  /** Whether it names people of other teams: those who were refused. */
  readonly names?: boolean;
  /** Whether it answers bit by bit. */
  readonly streams?: boolean;
  /** What in the input opens the door, where that is a secret and not a membership. */
  readonly opens?: 'token' | 'templateToken' | 'invitation';
};

type Inputs = inferRouterInputs<AppRouter>;

/** One record a procedure; the compiler names a procedure that has none. */
export type Samples = { readonly [N in keyof Inputs]: { readonly [P in keyof Inputs[N]]: Sample<Inputs[N][P]> } };
export type SamplesOf<N extends keyof Inputs> = Pick<Samples, N>;

type More = Pick<Sample, 'allowed' | 'opens' | 'streams' | 'consumes' | 'own' | 'names'>;
const made =
  (who: Who) =>
  <I>(input: (ids: Ids) => I, more: More = {}): Sample<I> => ({ who, input, ...more });

export const anyone = made('anyone');
export const own = made('own');
export const visitor = made('visitor may create');
export const account = made('account');
export const holder = made('link holder');
export const viewer = made('member, viewer');
export const reviewer = made('member, reviewer');
export const editor = made('member, editor');
export const owner = made('member, owner');
export const teamViewer = made('team member, viewer');
export const teamEditor = made('team member, editor');
export const teamOwner = made('team member, owner');
