/** Edits of one team while another team's Monte Carlo jobs run (E4, E5), and how soon a cancelled one makes room. */
import { performance } from 'node:perf_hooks';

const draws = 200_000;
const jobs = 6;
const edits = 60;

export type JobFigures = {
  /** Milliseconds of an edit with nothing else going on, and while the jobs run: 95th percentiles. */
  readonly idle: number;
  readonly busy: number;
  /** Jobs that were answered meanwhile, and edits that were measured while any ran. */
  readonly answered: number;
  readonly during: number;
  /** From giving up the one job that runs to the answer of a short one behind it, less what the short one takes alone. */
  readonly cancel: number;
};

type Person = {
  readonly workbookId: string;
  readonly scenarioId: string;
  readonly call: (path: string, input: object, signal?: AbortSignal) => Promise<Response>;
};

/** A visitor with a workbook of a template. */
async function visitor(url: string): Promise<Person> {
  let cookie = '';
  const call = async (path: string, input: object, signal?: AbortSignal): Promise<Response> => {
    const headers = {
      origin: url,
      'content-type': 'application/json',
      'trpc-accept': 'application/jsonl',
      ...(cookie === '' ? {} : { cookie }),
    };
    const streamed = path === 'analysis.answer';
    const address = `${url}/api/trpc/${path}${streamed ? '?batch=1' : ''}`;
    if (!streamed) headers['trpc-accept'] = 'application/json';
    const body = JSON.stringify(streamed ? { 0: input } : input);
    const response = await fetch(address, { method: 'POST', headers, body, ...(signal === undefined ? {} : { signal }) });
    const set = response.headers.getSetCookie().map((value) => value.split(';')[0] ?? '');
    if (set.length > 0) cookie = set.join('; ');
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
    return response;
  };
  const made = await call('workbook.create', { template: 'deepseek-v3', mutationId: crypto.randomUUID() });
  const workbookId = idIn(await made.json(), 'workbookId');
  const added = await call('scenario.add', { workbookId, mutationId: crypto.randomUUID(), name: 'Measured', baseId: null });
  const text = await added.text();
  const scenarioId = /"id":"([^"]+)","name":"Measured"/.exec(text)?.[1];
  if (scenarioId === undefined) throw new Error('The scenario of the measurement was not made.');
  return { workbookId, scenarioId, call };
}

function idIn(json: unknown, key: string): string {
  const found = new RegExp(`"${key}":"([^"]+)"`).exec(JSON.stringify(json))?.[1];
  if (found === undefined) throw new Error(`There is no ${key} in ${JSON.stringify(json).slice(0, 200)}.`);
  return found;
}

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.ceil(0.95 * times.length) - 1] ?? NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function measureJobs(url: string): Promise<JobFigures> {
  const [editor, analyst] = [await visitor(url), await visitor(url)];
  let version = 0;
  const edit = () =>
    timed(async () => {
      const change = { quantityId: 'batch', text: String(100 + version), scenarioId: editor.scenarioId, baseVersion: version };
      await (
        await editor.call('workbook.setCells', { workbookId: editor.workbookId, mutationId: crypto.randomUUID(), edits: [change] })
      ).text();
      version += 1;
    });
  const ask = async (input: object, signal?: AbortSignal) => {
    const response = await analyst.call('analysis.answer', { workbookId: analyst.workbookId, run: true, ...input }, signal);
    return response.text();
  };
  const long = { tool: 'simulate', draws: String(draws), ranges: 'contextLength: 4k to 64k' };
  const short = { tool: 'table' };
  for (let i = 0; i < 20; i += 1) await edit();
  await ask(short);

  const quiet: number[] = [];
  for (let i = 0; i < edits; i += 1) quiet.push(await edit());

  let answered = 0;
  const running = Array.from({ length: jobs }, async (_, i) => {
    if ((await ask({ ...long, seed: String(i + 1) })).includes('"answer"')) answered += 1;
  });
  const all = Promise.all(running);
  let open = true;
  void all.then(() => (open = false));
  const loud: number[] = [];
  while (open) loud.push(await edit());
  await all;

  const alone = await timed(() => ask(short));
  const control = new AbortController();
  const given = ask({ ...long, seed: '99' }, control.signal).catch(() => '');
  await new Promise((resume) => setTimeout(resume, 250));
  control.abort();
  const behind = await timed(() => ask(short));
  await given;
  return { idle: p95(quiet), busy: p95(loud), answered, during: loud.length, cancel: Math.max(0, behind - alone) };
}
