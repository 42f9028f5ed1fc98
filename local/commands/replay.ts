import type { Command } from './kit.ts';

/** Makes every item that was given up pending again and nudges it; says how many. */
export const replayDead: Command<Record<string, never>, { readonly replayed: number }> = async ({
  stores,
  now,
  nudge,
}) => {
  const dead = await stores.deadItems.dead();
  const revived = await Promise.all(dead.map(({ id }) => stores.deadItems.revive(id, now())));
  await nudge();
  return { replayed: revived.filter(Boolean).length };
};
