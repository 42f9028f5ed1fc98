import { describe, expect, it } from '@jest/globals';
import { HostSlots } from '../../../functions/adapters/host-slots.ts';

interface Job {
  readonly name: string;
  readonly finish: () => void;
}

/** Work that is finished by hand, so that the test decides what overlaps. */
const startAll = (slots: HostSlots, names: readonly string[]): { started: Job[]; all: Promise<string[]> } => {
  const started: Job[] = [];
  const all = names.map((name) =>
    slots.run(
      name.slice(0, 1),
      () => new Promise<string>((done) => started.push({ name, finish: () => done(name) })),
    ),
  );
  return { started, all: Promise.all(all) };
};

const settle = (): Promise<void> => new Promise(setImmediate);

describe('HostSlots', () => {
  it('lets each host have its number, and the next in line follow', async () => {
    const { started, all } = startAll(new HostSlots(2), ['a1', 'a2', 'a3', 'a4', 'b1']);
    const running = (): string[] => started.map(({ name }) => name);
    await settle();
    expect(running()).toEqual(['a1', 'a2', 'b1']);
    started[0]?.finish();
    await settle();
    expect(running()).toEqual(['a1', 'a2', 'b1', 'a3']);
    for (const job of started) job.finish();
    await settle();
    expect(running()).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
    for (const job of started) job.finish();
    expect(await all).toEqual(['a1', 'a2', 'a3', 'a4', 'b1']);
  });

  it('frees the slot of work that fails', async () => {
    const slots = new HostSlots(1);
    await expect(slots.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots.run('a', async () => 'next')).toBe('next');
  });
});
