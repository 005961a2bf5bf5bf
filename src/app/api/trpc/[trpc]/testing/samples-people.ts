import { randomUUID } from 'node:crypto';
import {
  account,
  anyone,
  editor,
  holder,
  own,
  owner,
  reviewer,
  type SamplesOf,
  teamEditor,
  teamOwner,
  teamViewer,
  viewer,
  visitor,
} from './sample';
import { cells, change, nothing } from './sample-parts';

const wrong = 'not this password';
const byLink = (token: string) => ({ token, mutationId: randomUUID(), name: 'Rae', text: 'Planted' });

/** Procedures on accounts, teams, links and what people say to each other. */
export const people: SamplesOf<'account' | 'audit' | 'team' | 'link' | 'comment' | 'presence' | 'preset' | 'template'> = {
  account: {
    view: own(nothing),
    rename: account(() => ({ name: 'Renamed' })),
    changePassword: account(() => ({ current: wrong, next: 'a long enough one' })),
    endSession: account(({ sessionId }) => ({ sessionId })),
    endOtherSessions: account(nothing),
    remove: account(() => ({ password: wrong })),
    requestReset: anyone(() => ({ email: 'nobody@example.org' })),
    sendConfirmation: account(nothing),
    // Nor is it one for an address.
    confirm: account(({ token }) => ({ token }), { allowed: 404 }),
    // A share link's token is no token for a password.
    resetPassword: holder(({ token }) => ({ token, next: 'a long enough one' }), { allowed: 404, opens: 'token' }),
  },
  team: {
    list: own(nothing),
    view: teamViewer(({ teamId }) => ({ teamId })),
    create: account(() => ({ name: 'Another' })),
    join: account(({ invitation }) => ({ token: invitation }), { opens: 'invitation', consumes: true }),
    use: teamEditor(({ teamId }) => ({ teamId })),
    leave: teamViewer(({ teamId }) => ({ teamId }), { consumes: true }),
    rename: teamOwner(({ teamId }) => ({ teamId, name: 'Renamed' })),
    invite: teamOwner(({ teamId }) => ({ teamId, role: 'editor', expiresInDays: 7, email: 'someone@example.org' })),
    withdraw: teamOwner(({ teamId, invitationId }) => ({ teamId, invitationId })),
    setRole: teamOwner(({ teamId, userId }) => ({ teamId, userId, role: 'viewer' }), { consumes: true }),
    removeMember: teamOwner(({ teamId, userId }) => ({ teamId, userId }), { consumes: true }),
    transfer: teamOwner(({ teamId, userId }) => ({ teamId, userId }), { consumes: true }),
    remove: teamOwner(({ teamId }) => ({ teamId })),
    moveWorkbook: owner(({ otherTeamId, ...ids }) => ({ ...change(ids), toTeamId: otherTeamId }), { consumes: true }),
  },
  link: {
    create: editor((ids) => ({ ...change(ids), purpose: 'view', access: 'comment', live: true, label: 'Planted', expiresInDays: 3 })),
    list: viewer(({ workbookId }) => ({ workbookId })),
    ofTeam: teamViewer(({ teamId }) => ({ teamId })),
    explain: holder(({ token, scenarioName }) => ({ token, scenario: scenarioName, quantityId: 'layers' }), { opens: 'token' }),
    changes: holder(({ token }) => ({ token, revision: 0 }), { opens: 'token' }),
    charts: holder(({ token }) => ({ token }), { opens: 'token' }),
    explainTemplate: holder(({ templateToken, scenarioName }) => ({ token: templateToken, scenario: scenarioName, quantityId: 'layers' }), {
      opens: 'templateToken',
    }),
    begin: visitor(
      ({ templateToken }) => ({
        token: templateToken,
        mutationId: randomUUID(),
        edits: [{ scenario: 'Base', quantityId: 'layers', text: '61' }],
      }),
      { opens: 'templateToken' },
    ),
    copy: visitor(({ token, ...ids }) => ({ token, mutationId: randomUUID(), cells: cells(ids) }), { opens: 'token' }),
    unlock: holder(({ token }) => ({ token, password: 'a long enough one' }), { opens: 'token' }),
    trySheet: holder(({ token, ...ids }) => ({ token, cells: cells(ids), revision: 1 }), { opens: 'token' }),
    tryCharts: holder(({ token, ...ids }) => ({ token, cells: cells(ids) }), { opens: 'token' }),
    tryExplain: holder(({ token, scenarioId }) => ({ token, scenarioId, quantityId: 'layers', cells: cells({ scenarioId }) }), {
      opens: 'token',
    }),
    setPassword: editor(({ linkId, ...ids }) => ({ ...change(ids), linkId, password: null })),
    revoke: editor(({ linkId, ...ids }) => ({ ...change(ids), linkId })),
  },
  audit: {
    list: teamOwner(({ teamId }) => ({ teamId, person: 'nobody', kind: 'members', from: '2026-01-01', to: '2026-12-31', after: 'none' }), {
      names: true,
    }),
    export: teamOwner(({ teamId }) => ({ teamId, kind: 'links', from: '2026-01-01' }), { names: true }),
  },
  comment: {
    list: viewer(({ workbookId }) => ({ workbookId })),
    begin: reviewer(({ scenarioId, ...ids }) => ({
      ...change(ids),
      subject: { on: 'cell', scenarioId, quantityId: 'layers' },
      text: 'Planted',
    })),
    answer: reviewer(({ commentId, ...ids }) => ({ ...change(ids), threadId: commentId, text: 'Planted' })),
    edit: reviewer(({ commentId, ...ids }) => ({ ...change(ids), commentId, text: 'Taken' }), { own: true }),
    remove: reviewer(({ commentId, ...ids }) => ({ ...change(ids), commentId }), { own: true, consumes: true }),
    resolve: reviewer(({ commentId, ...ids }) => ({ ...change(ids), threadId: commentId, resolved: true })),
    listByLink: holder(({ token }) => ({ token }), { opens: 'token' }),
    beginByLink: holder(({ token }) => ({ ...byLink(token), subject: { on: 'workbook' } }), { opens: 'token' }),
    // A thread of members is not there for whoever holds a link.
    answerByLink: holder(({ token, commentId }) => ({ ...byLink(token), threadId: commentId }), { opens: 'token', allowed: 404 }),
  },
  presence: {
    me: viewer(({ workbookId }) => ({ workbookId })),
    here: viewer(({ workbookId }) => ({ workbookId })),
  },
  preset: { list: anyone(nothing) },
  template: {
    list: anyone(nothing),
    view: anyone(() => ({ templateId: 'empty' })),
    explain: anyone(() => ({ templateId: 'deepseek-v3', scenario: 'Production', quantityId: 'layers' })),
  },
};
