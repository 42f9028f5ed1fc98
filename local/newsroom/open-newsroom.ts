import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Newsroom, startNewsroom } from './start-newsroom.ts';

/** By this file a data folder tells that it holds invented news. */
export const NEWSROOM_FILE = 'newsroom.json';

/** What a data folder remembers of its newsroom, so that a restart shows the same news at the same addresses. */
interface Memory {
  readonly startedAt: string;
  readonly port: number;
  /** When each page was published, by its folder's name. */
  readonly times: Readonly<Record<string, string>>;
}

/** Opens the bundled newsroom, or another folder of its form, for a data folder. */
export async function openNewsroom(folder: string, dataFolder: string, now: Date): Promise<Newsroom> {
  const file = join(dataFolder, NEWSROOM_FILE);
  const before = await recall(file);
  const startedAt = before?.startedAt ?? now.toISOString();
  let port = before?.port ?? 0;
  const save = async (times: Memory['times']): Promise<void> => {
    if (port === 0) return;
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify({ startedAt, port, times } satisfies Memory));
    await rename(draft, file);
  };
  const openAt = (wanted: number): Promise<Newsroom> =>
    startNewsroom({
      folder,
      port: wanted,
      startedAt: new Date(startedAt),
      times: before?.times ?? {},
      onTimes: save,
    });
  const newsroom = await openAt(port).catch((error: NodeJS.ErrnoException) => {
    // Under another port its articles are new ones, which is better than no newsroom at all.
    if (error.code === 'EADDRINUSE') return openAt(0);
    throw error;
  });
  port = Number(new URL(newsroom.origin).port);
  await save(newsroom.times());
  return newsroom;
}

async function recall(file: string): Promise<Memory | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Memory;
  } catch {
    return undefined;
  }
}
