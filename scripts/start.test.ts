import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkNode } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `npm start` says where it cannot go on; none of these reaches a step that changes anything. */
function refusal(settings: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, ...settings } });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}

async function withTakenPort(work: (port: number) => Promise<void>): Promise<void> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  try {
    await work(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    other.close();
  }
}

test('a port that is taken is named, with the way to another', async () => {
  await withTakenPort(async (port) => {
    const { code, said } = await refusal({ PORT: String(port), HOST: '127.0.0.1' });
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or choose another port: PORT=3000 npm start`,
    );
  });
});

test.each([
  [{ PORT: 'lots' }, 'PORT is "lots"; it must be a whole number from 0 to 65535.'],
  [{ HOST: '203.0.113.7', PORT: '0' }, 'This machine has no address 203.0.113.7. Set HOST to one it has, or leave HOST out.'],
])('%o is refused with a sentence', async (settings, sentence) => {
  expect(await refusal(settings)).toEqual({ code: 1, said: sentence });
});

test.each(['18.20.4', '20.18.3', '19.9.0'])('Node %s is too old, and what to do is said', (version) => {
  expect(() => checkNode(version)).toThrow(/^Node .* is too old: Ridgebook needs Node 20\.19 or newer\. Install Node 22 or 24/);
});

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});
