import { sha256 } from './canonical-json';
import { AppError } from './errors';
import { countSoFar, countUp } from './rate-count';

/** What one workbook, team or address may make, so that no visitor fills the database. */
export const quota = {
  scenarios: 12,
  /** With the deleted ones, which history keeps. */
  scenariosEver: 200,
  /** Rows of a workbook's own; with the deleted ones, which history keeps. */
  rows: 60,
  rowsEver: 1_000,
  /** Characters in all cells of a workbook. */
  workbookText: 200_000,
  workbooks: { anonymous: 20, account: 500 },
  /** Deleted ones of a team that can be brought back. */
  deletedWorkbooks: 20,
  /** Names for versions of one workbook. */
  namedVersions: 200,
  /** Teams that one account owns, and invitations of a team that are open at a time. */
  teamsOwned: 20,
  invitations: 50,
  /** Refusals of one person that a team's audit log keeps an hour. */
  denialsPerHour: 100,
  /** A team's own presets; with the deleted ones, whose figures are kept for what chose them. */
  teamPresets: 200,
  teamPresetsEver: 1_000,
  savedAnalyses: 200,
  /** Comments and answers of one workbook, deleted ones included, and of one member in it in an hour. */
  comments: 10_000,
  commentsPerHour: 300,
  /** Comments of one link in an hour, of all its holders, and of one address, counted as above. */
  commentsPerLink: 100,
  linkCommentsPerAddress: 30,
  linkCommentsTogether: 1_000,
  /** Requests for a review and verdicts of one workbook, and conditions that hold at a time; deleted ones count in `contractsEver`. */
  reviews: 2_000,
  /** Opinions that came by one link. */
  opinionsPerLink: 500,
  /** Suggestions of one workbook, decided ones included. */
  suggestions: 1_000,
  contracts: 50,
  contractsEver: 500,
  links: { anonymous: 20, account: 200 },
  /** Revisions of one workbook an hour, and of an anonymous visitor's workbook altogether. */
  revisionsPerHour: 3_600,
  revisionsAnonymous: 20_000,
  /** Characters that the history of one workbook holds. */
  historySize: { anonymous: 16_000_000, account: 400_000_000 },
  /** Workbooks made an hour: by one address, or by all where no proxy tells them apart. */
  creationsPerAddress: 60,
  creationsTogether: 2_000,
  /** Tokens of links that open nothing, asked for in a minute, counted alike. */
  guessesPerAddress: 30,
  guessesTogether: 3_000,
  /** What readers of links may try in an hour, counted alike: each asks for a whole sheet. */
  trialsPerAddress: 3_000,
  trialsTogether: 30_000,
  /** Evaluations of a scenario that the analyses of a team may take in a minute, and what even the shortest one counts as. */
  evaluationsPerMinute: 12_000_000,
  evaluationsAtLeast: 30_000,
  /** The same for all readers of one link together. */
  evaluationsPerLink: 3_000_000,
  /** Accounts made an hour, counted alike. */
  signUpsPerAddress: 20,
  signUpsTogether: 500,
  /** Ways to a sign-in elsewhere that were begun in an hour, counted alike: each is kept until it ends. */
  entriesPerAddress: 200,
  entriesTogether: 5_000,
  /** Messages asked for in an hour from one address, by all together, and to one mailbox: links in them live as long. */
  mailsPerAddress: 30,
  mailsTogether: 1_000,
  mailsTo: 5,
} as const;

const hour = 60 * 60 * 1_000;

/** The network of an IPv6 address, since one person holds all of its /64; any other address as it is. */
export function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = (tail ?? '').split(':').filter((part) => part !== '');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

type Counted = {
  readonly what: 'link-comment' | 'create' | 'sign-up' | 'entry' | 'trial' | 'mail';
  readonly perAddress: number;
  readonly together: number;
  readonly sentence: string;
};

const creations: Counted = {
  what: 'create',
  perAddress: quota.creationsPerAddress,
  together: quota.creationsTogether,
  sentence: 'Too many workbooks were made from here in the last hour. Nothing was saved; try again later.',
};
const linkComments: Counted = {
  what: 'link-comment',
  perAddress: quota.linkCommentsPerAddress,
  together: quota.linkCommentsTogether,
  sentence: 'Many comments came from here in the last hour. Nothing was saved; try again later.',
};
const trials: Counted = {
  what: 'trial',
  perAddress: quota.trialsPerAddress,
  together: quota.trialsTogether,
  sentence: 'Too much was tried from here in the last hour. Nothing is lost; try again later.',
};
const signUps: Counted = {
  what: 'sign-up',
  perAddress: quota.signUpsPerAddress,
  together: quota.signUpsTogether,
  sentence: 'Too many accounts were made from here in the last hour. Nothing was made; try again later.',
};
const entries: Counted = {
  what: 'entry',
  perAddress: quota.entriesPerAddress,
  together: quota.entriesTogether,
  sentence: 'Too many sign-ins were begun from here in the last hour. Try again later.',
};
const mails: Counted = {
  what: 'mail',
  perAddress: quota.mailsPerAddress,
  together: quota.mailsTogether,
  sentence: 'Too many messages were asked for from here in the last hour. None was sent; try again later.',
};

/** Counts one making of a workbook. @throws AppError 'too_many' */
export const countCreation = (address: string | null, now?: number): Promise<void> => count(creations, address, now);

/** Counts one trial of a link's reader. @throws AppError 'too_many' */
export const countTrial = (address: string | null, now?: number): Promise<void> => count(trials, address, now);

/** Counts one making of an account. @throws AppError 'too_many' */
export const countSignUp = (address: string | null, now?: number): Promise<void> => count(signUps, address, now);

/** Counts one way to a sign-in elsewhere. @throws AppError 'too_many' */
export const countEntry = (address: string | null, now?: number): Promise<void> => count(entries, address, now);

/** Counts one message, for whoever asks and for whom it reaches, whether it will be sent or not. @throws AppError 'too_many' */
export async function countMail(address: string | null, to: string, now: number = Date.now()): Promise<void> {
  await count(mails, address, now);
  const sent = await countUp(`mail-to:${sha256(to.trim().toLowerCase()).slice(0, 32)}:${Math.floor(now / hour)}`, now);
  if (sent <= quota.mailsTo) return;
  throw new AppError(
    'too_many',
    'Enough messages were asked for to this address in the last hour. Look for them there, or try again later.',
  );
}

/** Counts a comment that comes by a link, for the address and for the link. @throws AppError 'too_many' */
export async function countLinkComment(address: string | null, linkId: string, now: number = Date.now()): Promise<void> {
  await count(linkComments, address, now);
  const made = await countUp(`link-comments:${linkId}:${Math.floor(now / hour)}`, now);
  if (made <= quota.commentsPerLink) return;
  throw new AppError('too_many', 'Many comments came by this link in the last hour. Nothing was saved; try again later.');
}

const minute = 60 * 1_000;

/** Counts evaluations that readers of a link ask for; the token is stored as a hash. @throws AppError 'too_many' */
export async function countReading(token: string, evaluations: number, now: number = Date.now()): Promise<void> {
  const made = await countUp(`reading:${sha256(token).slice(0, 32)}:${Math.floor(now / minute)}`, now, evaluations);
  if (made <= quota.evaluationsPerLink) return;
  throw new AppError('too_many', 'Readers of this link asked for as much as fits into a minute. Nothing is lost; try again in a minute.');
}

/** Counts a token that opens nothing. @throws AppError 'too_many' */
export async function countGuess(address: string | null, now: number = Date.now()): Promise<void> {
  const key = `guess:${whoIs(address)}:${Math.floor(now / minute)}`;
  const limit = address === null ? quota.guessesTogether : quota.guessesPerAddress;
  if ((await countSoFar(key)) < limit && (await countUp(key, now)) <= limit) return;
  throw new AppError('too_many', 'Too many links that show nothing were asked for from here. Wait a minute, then open yours again.');
}

/** By a hash, since an address is nobody else's business. */
const whoIs = (address: string | null): string => (address === null ? 'everyone' : sha256(network(address)).slice(0, 32));

/**
 * Counts in the database, over all instances.
 * @param address from the trusted proxy; null where there is none
 * @throws AppError 'too_many'
 */
async function count(counted: Counted, address: string | null, now: number = Date.now()): Promise<void> {
  const limit = address === null ? counted.together : counted.perAddress;
  const made = await countUp(`${counted.what}:${whoIs(address)}:${Math.floor(now / hour)}`, now);
  if (made > limit) throw new AppError('too_many', counted.sentence);
}
