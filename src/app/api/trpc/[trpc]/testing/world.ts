import { createHmac, randomUUID } from 'node:crypto';
import { newToken } from '@/features/link/token';
import { invitationHash } from '@/features/team/data';
import { auth, sessionOf } from '@/server/auth';
import { database } from '@/server/database';
import { inTeam, readTeam, system } from '@/server/db';
import type { SavedAnalysis } from '@/server/generated/sqlite/client';
import { scopeFor, type TeamRole, type TeamScope } from '@/server/scope';
import { tenantModels } from '@/server/team-belt';
import { browser, type Browser, makeWorkbook, text } from './browser';
import type { Ids } from './sample';

/** Somebody with an account. */
export type Person = { readonly browser: Browser; readonly userId: string; readonly sessionId: string; readonly teamId: string };

/** A team whose every text carries `mark`, with a person of each role and one more to act on. */
export type Team = {
  readonly mark: string;
  readonly ids: Ids;
  readonly people: Readonly<Record<TeamRole | 'extra', Person>>;
  /** Ids of the links that work. */
  readonly live: readonly string[];
  readonly saved: SavedAnalysis;
  /** Links to the same workbook that work no more. */
  readonly dead: Readonly<Record<'expired' | 'revoked', Pick<Ids, 'token' | 'templateToken'>>>;
};

/** Somebody with an account and a session, but without a password: hashing one takes longer than all their requests. */
export async function newcomer(name: string): Promise<Person> {
  const { $context } = await auth();
  const { internalAdapter, authCookies, secret } = await $context;
  const email = `${name.toLowerCase().replaceAll(' ', '-')}-${randomUUID()}@example.org`;
  const { client } = await database();
  const user = await client.user.create({ data: { id: randomUUID(), name, email } });
  const { token } = await internalAdapter.createSession(user.id);
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const person = browser([[authCookies.sessionToken.name, encodeURIComponent(`${token}.${signature}`)]]);
  const session = await sessionOf(new Headers({ cookie: person.cookie() }));
  if (session === null) throw new Error(`${name} has no session.`);
  return { browser: person, ...session };
}

const memberships = (team: Pick<Team, 'people'>): readonly (readonly [TeamRole, string])[] => [
  ['owner', team.people.owner.userId],
  ['editor', team.people.editor.userId],
  ['reviewer', team.people.reviewer.userId],
  ['viewer', team.people.viewer.userId],
  ['editor', team.people.extra.userId],
];

const memberRows = (organizationId: string, team: Pick<Team, 'people'>) =>
  memberships(team).map(([role, userId], place) => {
    // Later than the team of one that came with the account, which stays the active one.
    const createdAt = new Date(Date.now() + place);
    return { id: `${userId.slice(0, 8)}-${organizationId}`, organizationId, userId, role, createdAt };
  });

const scopeOf = ({ ids, people }: Pick<Team, 'ids' | 'people'>): Promise<TeamScope> => scopeFor(people.owner.userId, ids.teamId);

/** Puts back who is in the team and what it has, after a call that was allowed. */
export async function restore(team: Team): Promise<void> {
  const { teamId, workbookId, deletedId, scenarioId, invitationId } = team.ids;
  const { client } = await database();
  await client.$transaction([
    client.invitation.updateMany({ where: { id: invitationId }, data: { status: 'pending' } }),
    client.invitation.deleteMany({ where: { organizationId: teamId, id: { not: invitationId } } }),
    client.member.deleteMany({ where: { organizationId: teamId } }),
    client.member.createMany({ data: memberRows(teamId, team) }),
  ]);
  await system((tx) => tx.workbook.updateMany({ where: { id: workbookId }, data: { teamId } }));
  await inTeam(await scopeOf(team), async (tx) => {
    await tx.workbook.updateMany({ where: { id: workbookId }, data: { deletedAt: null } });
    await tx.workbook.updateMany({ where: { id: deletedId }, data: { deletedAt: new Date() } });
    await tx.scenario.updateMany({ where: { id: scenarioId }, data: { deletedAt: null } });
    await tx.scenario.updateMany({ where: { workbookId, id: { not: scenarioId } }, data: { deletedAt: new Date() } });
    await tx.shareLink.updateMany({ where: { id: { in: [...team.live] } }, data: { revokedAt: null } });
    await tx.comment.updateMany({ where: { id: team.ids.commentId }, data: { text: `${team.mark} comment`, deletedAt: null } });
    await tx.reviewRequest.updateMany({ where: { id: team.ids.requestId }, data: { closedAt: null } });
    await tx.reviewRequest.deleteMany({ where: { workbookId, id: { not: team.ids.requestId } } });
    await tx.contract.updateMany({ where: { id: team.ids.contractId }, data: { deletedAt: null } });
    await tx.savedAnalysis.deleteMany({ where: { workbookId } });
    await tx.savedAnalysis.create({ data: team.saved });
  });
}

type Linked = { readonly token: string; readonly linkId: string };

async function link(maker: Browser, workbookId: string, label: string, purpose: 'view' | 'template'): Promise<Linked> {
  const made = await maker.mutate('link.create', {
    workbookId,
    mutationId: randomUUID(),
    label,
    purpose,
    access: purpose === 'view' ? 'comment' : 'view',
  });
  return { token: text(made.data, 'token'), linkId: text(made.data, 'linkId') };
}

/** @param mark what stands in every text of the team */
export async function makeTeam(mark: string): Promise<Team> {
  const [owner, editor, reviewer, viewer, extra] = await Promise.all(
    ['owner', 'editor', 'reviewer', 'viewer', 'extra'].map((role) => newcomer(`${mark} ${role}`)),
  );
  if (!owner || !editor || !reviewer || !viewer || !extra) throw new Error('Somebody is missing.');
  const { browser: ada, teamId: otherTeamId } = owner;
  const people = { owner, editor, reviewer, viewer, extra };
  const teamId = text((await ada.mutate('team.create', { name: `${mark} team` })).data, 'teamId');
  const made = await makeWorkbook(ada, 'empty');
  const deleted = await makeWorkbook(ada, 'empty');
  const on = { workbookId: made.workbookId };
  const change = () => ({ ...on, mutationId: randomUUID() });
  const does = async (path: string, input: object) => {
    const answer = await ada.mutate(path, { ...change(), ...input });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.message}`);
    return answer.data;
  };
  const scenarioName = `${mark} base`;
  await does('workbook.rename', { name: `${mark} plan`, baseName: 'New workbook' });
  await does('scenario.rename', { scenarioId: made.scenarioId, name: scenarioName, baseVersion: 1 });
  await does('scenario.note', { scenarioId: made.scenarioId, note: `${mark} note`, baseVersion: 2 });
  const edits = [{ scenarioId: made.scenarioId, quantityId: 'layers', text: '60', baseVersion: 0 }];
  await does('workbook.setCells', { reason: `${mark} reason`, edits });
  const rowKey = `${mark.toLowerCase()}Row`;
  await does('teamRow.add', { key: rowKey, label: `${mark} row`, unit: '1', text: '1' });
  await does('history.nameVersion', { revision: 1, name: `${mark} version` });
  const asked = { name: `${mark} analysis`, page: 'analyse', search: 'tool=levers', scenarios: [made.scenarioId] };
  const savedId = text(await does('analysis.save', { ...asked, finding: `${mark} finding` }), 'savedId');
  await does('comment.begin', { subject: { on: 'workbook' }, text: `${mark} comment` });
  await does('review.request', { revision: 1, message: `${mark} request`, asked: [] });
  await does('review.addContract', { condition: 'layers > 1e6', scenarios: [] });
  const list = await ada.query('history.list', on);
  const [view, template] = [await link(ada, on.workbookId, `${mark} link`, 'view'), await link(ada, on.workbookId, mark, 'template')];
  const dead = async (data: { revokedAt?: Date; expiresAt?: Date }) => {
    const [one, two] = [await link(ada, on.workbookId, mark, 'view'), await link(ada, on.workbookId, mark, 'template')];
    const id = { in: [one.linkId, two.linkId] };
    await inTeam(scope, (tx) => tx.shareLink.updateMany({ where: { id }, data }));
    return { token: one.token, templateToken: two.token };
  };
  const [invitation, invitationId, presetId] = [newToken(), randomUUID(), randomUUID()];
  const scope = await scopeFor(owner.userId, teamId);
  await inTeam(scope, async (tx) => {
    const standing = { email: '', role: 'viewer', status: 'pending', expiresAt: new Date(Date.now() + 1e9), inviterId: owner.userId };
    await tx.invitation.create({
      data: { ...standing, id: invitationId, organizationId: teamId, tokenHash: invitationHash(invitation) },
    });
    const preset = { kind: 'fidelity', label: `${mark} preset`, content: '{}', evidence: '{}', createdBy: owner.userId };
    await tx.teamPreset.create({ data: { ...preset, id: presetId, teamId, createdAt: new Date() } });
  });
  const first = { select: { id: true } } as const;
  const { id: commentId } = await readTeam(scope, (tx) => tx.comment.findFirstOrThrow(first));
  const { id: requestId } = await readTeam(scope, (tx) => tx.reviewRequest.findFirstOrThrow(first));
  const { id: contractId } = await readTeam(scope, (tx) => tx.contract.findFirstOrThrow(first));
  const found = {
    teamId,
    otherTeamId,
    commentId,
    requestId,
    contractId,
    ...made,
    deletedId: deleted.workbookId,
    scenarioName,
    rowKey,
    savedId,
    presetId,
    invitationId,
  };
  const ids: Ids = {
    ...{ ...found, invitation, userId: extra.userId, sessionId: extra.sessionId },
    ...{ token: view.token, linkId: view.linkId, templateToken: template.token, versionId: text(list.data, 'versions', 0, 'id') },
  };
  const expired = await dead({ expiresAt: new Date(0) });
  const saved = await inTeam(scope, (tx) => tx.savedAnalysis.findUniqueOrThrow({ where: { id: savedId } }));
  const revoked = await dead({ revokedAt: new Date() });
  const team = { mark, ids, people, live: [view.linkId, template.linkId], saved, dead: { expired, revoked } };
  await restore(team);
  return team;
}

/** Ids and secrets of nothing. */
export function missing(): Ids {
  const keys = [
    'teamId',
    'workbookId',
    'deletedId',
    'scenarioId',
    'linkId',
    'savedId',
    'versionId',
    'presetId',
    'userId',
    'commentId',
    'requestId',
    'contractId',
  ] as const;
  const ids = Object.fromEntries([...keys, 'invitationId', 'otherTeamId', 'sessionId'].map((key) => [key, randomUUID()]));
  const secrets = { token: newToken(), templateToken: newToken(), invitation: newToken() };
  return { ...ids, ...secrets, scenarioName: 'Nowhere', rowKey: 'nowhereRow' } as Ids;
}

type Table = { readonly findMany: (args: object) => Promise<readonly object[]> };

/** Prisma names a model's methods by the model with a small letter. */
function tableOf(tx: object, model: string): Table {
  const table: unknown = Reflect.get(tx, model.charAt(0).toLowerCase() + model.slice(1));
  if (typeof table !== 'object' || table === null || !('findMany' in table)) throw new Error(`There is no table of ${model}.`);
  return table as Table;
}

/** Everything that is stored of a team and its people, as one text. */
export async function fingerprint({ ids, people }: Team): Promise<string> {
  const { client } = await database();
  const userId = { in: Object.values(people).map((person) => person.userId) };
  const of = { where: { organizationId: ids.teamId } };
  const rows = await readTeam(await scopeFor(people.owner.userId, ids.teamId), async (tx) => {
    const found: (readonly object[])[] = [];
    // Refusals are noted; everything else must be as it was.
    for (const model of tenantModels) if (model !== 'AuditEntry') found.push(await tableOf(tx, model).findMany({}));
    return found;
  });
  // Which team a session begins in is its owner's choice, and opens nothing.
  const session = { id: true, userId: true, expiresAt: true };
  const about = [
    await client.organization.findMany({ where: { id: ids.teamId } }),
    await client.member.findMany(of),
    await client.invitation.findMany(of),
    await client.session.findMany({ where: { userId }, select: session }),
    await client.account.findMany({ where: { userId } }),
  ];
  return JSON.stringify(
    [...rows, ...about].map((found) => found.map((row) => JSON.stringify(row)).toSorted()),
    null,
    1,
  );
}
