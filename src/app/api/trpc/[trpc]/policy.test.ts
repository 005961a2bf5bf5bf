import { initTRPC } from '@trpc/server';
import { expect, test } from 'vitest';
import { type Meta, policies, withPolicies } from '@/server/policy';

test('a procedure without a policy is found, and such a router does not start', () => {
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
