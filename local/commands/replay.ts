import type { Command } from './kit.ts';

/** Makes every item that was given up pending again, and sends dead letters through again; says how many. */
export const replayDead: Command<
  Record<string, never>,
  { readonly replayed: number; readonly letters: number }
> = async ({ stores, now, nudge, replayLetters }) => {
  const dead = await stores.deadItems.dead();
  const revived = await Promise.all(dead.map(({ id }) => stores.deadItems.revive(id, now())));
  const letters = replayLetters();
  await nudge();
  return { replayed: revived.filter(Boolean).length, letters };
};
