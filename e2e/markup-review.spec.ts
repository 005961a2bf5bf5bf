import { randomUUID } from 'node:crypto';
import { madeWorkbook } from './pages/made-workbook';
import { expect, test } from './fixtures';
import { ask, rests, rounds, short, soak } from './pages/hostile-texts';
import { signUp } from './pages/sign-up';
import { watchScripts } from './watch-scripts';

type Reviewed = { readonly result: { readonly data: { readonly request: Named; readonly contracts: readonly Named[] } } };
type Named = { readonly id: string };

const found = (answer: unknown, key: string): string => new RegExp(`"${key}":"([^"]+)"`).exec(JSON.stringify(answer))?.[1] ?? '';

test('markup and scripts in versions, reviews, waivers, suggestions, kept analyses and teams are shown and never run', async ({ page }) => {
  test.setTimeout(soak ? 3_600_000 : 120_000);
  const watched = await watchScripts(page);
  await signUp(page, 'Ann');
  const workbook = await madeWorkbook(page);
  const path = new URL(page.url()).pathname;
  const workbookId = path.slice('/w/'.length);
  const scenarioId = await workbook.column('Production');
  const change = () => ({ workbookId, mutationId: randomUUID() });
  const call = async (procedure: string, input: object): Promise<unknown> => {
    const answer = await ask(page, procedure, input);
    expect(JSON.stringify(answer), procedure).not.toContain('"ok":false');
    return answer;
  };
  await call('review.addContract', { ...change(), condition: 'batch > 1e15', scenarios: [scenarioId] });
  const teamId = found(await call('team.create', { name: 'Planners' }), 'teamId');
  const link = await call('link.create', { ...change(), label: 'For reviewers', access: 'comment', live: true });
  const token = /\/s\/([\w-]{43})/.exec(JSON.stringify(link))?.[1] ?? '';
  for (const [round, texts] of rounds.entries()) {
    const [first = '', second = first, third = first] = texts.map(short);
    const all = texts.join(' ').replaceAll(/\p{Cc}/gu, ' ');
    await call('team.rename', { teamId, name: first });
    await call('account.rename', { name: second });
    await call('history.nameVersion', { ...change(), revision: 1, name: `${third} ${round}` });
    await call('suggestion.suggest', {
      ...change(),
      message: all.slice(0, 300),
      cells: [{ scenarioId, quantityId: 'batch', text: String(64 + round) }],
    });
    await call('review.request', { ...change(), revision: 1, message: all.slice(0, 2_000), asked: [] });
    const { request, contracts } = ((await call('review.view', { workbookId })) as Reviewed).result.data;
    const [requestId, contractId] = [request.id, contracts[0]?.id];
    await call('review.waive', { ...change(), requestId, contractId, reason: all.slice(0, 2_000) });
    const opinion = { token, mutationId: randomUUID(), name: first, requestId, verdict: 'changes', reason: all.slice(0, 2_000) };
    await call('review.decideByLink', opinion);
    if (round < 20)
      await call('analysis.save', {
        ...{ ...change(), name: `${second} ${round}`, page: 'analyse', search: 'tool=levers' },
        ...{ scenarios: [scenarioId], finding: all.slice(0, 200) },
      });
    if (round % 8 !== 0 && round !== rounds.length - 1) continue;
    const addresses = [path, `${path}/review`, `${path}/history`, `${path}/analyse`, `/teams/${teamId}`, `/teams/${teamId}/audit`];
    for (const address of [...addresses, '/teams', '/account', '/notifications', `/s/${token}`]) {
      await page.goto(address);
      await rests(page, watched);
    }
  }
});
