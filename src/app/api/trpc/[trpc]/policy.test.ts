import { initTRPC } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { type Meta, policies, withPolicies } from '@/server/policy';
import { appRouter } from './root';

describe('the policy of every procedure', () => {
  test('is the one written down here, so that a change is seen', () => {
    const declared = policies(appRouter).map(
      ([path, policy]) => `${path}: ${policy?.allow}${policy !== null && 'role' in policy ? `, ${policy.role}` : ''}`,
    );
    expect(declared.sort()).toEqual([
      'account.changePassword: account',
      'account.confirm: account',
      'account.endOtherSessions: account',
      'account.endSession: account',
      'account.remove: account',
      'account.rename: account',
      'account.requestReset: anyone',
      'account.resetPassword: link holder',
      'account.sendConfirmation: account',
      'account.view: own',
      'analysis.analyse: member, viewer',
      'analysis.answer: member, viewer',
      'analysis.answerShared: link holder',
      'analysis.compare: member, viewer',
      'analysis.removeSaved: member, editor',
      'analysis.save: member, editor',
      'analysis.saved: member, viewer',
      'fidelity.fit: member, editor',
      'fidelity.follows: member, viewer',
      'fidelity.own: member, viewer',
      'fidelity.remove: member, editor',
      'fidelity.save: member, editor',
      'fidelity.view: member, viewer',
      'history.compare: member, viewer',
      'history.list: member, viewer',
      'history.nameVersion: member, editor',
      'history.redo: member, editor',
      'history.restore: member, editor',
      'history.skip: member, editor',
      'history.undo: member, editor',
      'history.unnameVersion: member, editor',
      'link.begin: visitor may create',
      'link.create: member, editor',
      'link.explain: link holder',
      'link.explainTemplate: link holder',
      'link.list: member, viewer',
      'link.ofTeam: team member, viewer',
      'link.revoke: member, editor',
      'link.tryCharts: link holder',
      'link.tryExplain: link holder',
      'link.trySheet: link holder',
      'presence.here: member, viewer',
      'presence.me: member, viewer',
      'preset.list: anyone',
      'scenario.add: member, editor',
      'scenario.addPoint: member, editor',
      'scenario.addTried: member, editor',
      'scenario.detach: member, editor',
      'scenario.duplicate: member, editor',
      'scenario.move: member, editor',
      'scenario.note: member, editor',
      'scenario.previewBase: member, viewer',
      'scenario.remove: member, editor',
      'scenario.rename: member, editor',
      'scenario.setBase: member, editor',
      'scenario.setPreset: member, editor',
      'team.create: account',
      'team.invite: team member, owner',
      'team.join: account',
      'team.leave: team member, viewer',
      'team.list: own',
      'team.moveWorkbook: member, owner',
      'team.remove: team member, owner',
      'team.removeMember: team member, owner',
      'team.rename: team member, owner',
      'team.setRole: team member, owner',
      'team.transfer: team member, owner',
      'team.use: team member, editor',
      'team.view: team member, viewer',
      'team.withdraw: team member, owner',
      'teamRow.add: member, editor',
      'teamRow.edit: member, editor',
      'teamRow.move: member, editor',
      'teamRow.remove: member, editor',
      'template.explain: anyone',
      'template.list: anyone',
      'template.view: anyone',
      'workbook.changes: member, viewer',
      'workbook.charts: member, viewer',
      'workbook.create: visitor may create',
      'workbook.deleted: own',
      'workbook.duplicate: member, editor',
      'workbook.explain: member, viewer',
      'workbook.list: own',
      'workbook.remove: member, owner',
      'workbook.rename: member, editor',
      'workbook.restore: member, owner',
      'workbook.setCells: member, editor',
      'workbook.tryCharts: member, viewer',
      'workbook.tryExplain: member, viewer',
      'workbook.trySheet: member, viewer',
      'workbook.view: member, viewer',
    ]);
  });

  test('missing, it is found, and such a router does not start', () => {
    const t = initTRPC.meta<Meta>().create();
    const bare = t.procedure.query(() => 'secret');
    const declared = t.procedure.meta({ policy: { allow: 'anyone' } }).query(() => 'open');
    const router = t.router({ open: declared, team: t.router({ secrets: bare }) });
    expect(policies(router)).toEqual([
      ['open', { allow: 'anyone' }],
      ['team.secrets', null],
    ]);
    expect(() => withPolicies(router)).toThrow(/team\.secrets/);
  });
});
