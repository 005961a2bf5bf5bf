import { expect, test } from 'vitest';
import { Gate } from './gate';

test('lets work in one at a time, in the order it came', async () => {
  const gate = new Gate();
  const order: string[] = [];
  const enter = async (name: string) => {
    const release = await gate.acquire(1_000);
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    release();
  };
  await Promise.all(['a', 'b', 'c'].map(enter));
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

test('sends away whoever waited too long, and lets the next one in', async () => {
  const gate = new Gate();
  const release = await gate.acquire(1_000);
  const impatient = gate.acquire(5);
  const patient = gate.acquire(1_000);
  await expect(impatient).rejects.toMatchObject({ code: 'busy' });
  release();
  await expect(patient).resolves.toBeTypeOf('function');
});

test('opens once for each entry, however often it is told to', async () => {
  const gate = new Gate();
  const release = await gate.acquire(1_000);
  release();
  const second = await gate.acquire(1_000);
  release();
  const third = gate.acquire(5);
  await expect(third).rejects.toMatchObject({ code: 'busy' });
  second();
});
