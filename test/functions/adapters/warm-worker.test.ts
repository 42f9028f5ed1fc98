import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { WarmWorker, type WarmWorkerOptions } from '../../../functions/adapters/warm-worker.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

type Job =
  | { readonly do: 'echo' | 'fail'; readonly text: string }
  | { readonly do: 'loop' | 'devour' | 'throw' | 'exit' | 'environment' | 'die later' }
  | { readonly do: 'thread'; readonly heapMb?: number }
  | { readonly do: 'wait'; readonly text: string; readonly ms: number };

/** A worker that does as it is told, the bad things too. */
const SOURCE = `
  import { parentPort, threadId } from 'node:worker_threads';
  const deeds = {
    echo: ({ text }) => text,
    fail: ({ text }) => { throw new Error(text); },
    wait: ({ text, ms }) => new Promise((resolve) => setTimeout(resolve, ms, text)),
    loop: () => { for (;;); },
    devour: () => { const all = []; for (;;) all.push(new Array(100_000).fill(Math.random())); },
    throw: () => { setImmediate(() => { throw new Error('out of the blue'); }); return new Promise(() => {}); },
    exit: () => process.exit(3),
    environment: () => Object.keys(process.env).join(),
    thread: () => String(threadId),
    'die later': () => { setTimeout(() => process.exit(0), 20); return 'soon'; },
  };
  parentPort.on('message', async (job) => {
    try { parentPort.postMessage({ is: 'answer', answer: await deeds[job.do](job), heapMb: job.heapMb }); }
    catch (error) { parentPort.postMessage({ is: 'error', message: error.message, heapMb: job.heapMb }); }
  });
  parentPort.postMessage({ is: 'ready' });
`;

let folder: TemporaryFolder;
let bundle: string;
const open: WarmWorker<Job, string>[] = [];

const aWorker = (options?: WarmWorkerOptions, path = bundle): WarmWorker<Job, string> => {
  const worker = new WarmWorker<Job, string>(path, options);
  open.push(worker);
  return worker;
};

beforeAll(async () => {
  folder = await temporaryFolder();
  bundle = join(folder.path, 'obedient-worker.mjs');
  await writeFile(bundle, SOURCE);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((worker) => worker.close()));
});
afterAll(() => folder.remove());

describe('WarmWorker', () => {
  it('answers one job after the other, in order', async () => {
    const worker = aWorker();
    const answered: string[] = [];
    const note = (text: string): void => {
      answered.push(text);
    };
    await Promise.all([
      worker.run({ do: 'wait', text: 'slow', ms: 50 }).then(note),
      worker.run({ do: 'echo', text: 'quick' }).then(note),
    ]);
    expect(answered).toEqual(['slow', 'quick']);
  });

  it('asks what is to be sent only when the turn has come', async () => {
    const worker = aWorker();
    const seen: string[] = [];
    const first = worker.run({ do: 'wait', text: 'first', ms: 20 }).then((text) => seen.push(text));
    const second = worker.run({ do: 'echo', text: 'second' }, (message) => {
      seen.push('packed');
      return { message, transfer: [] };
    });
    await first;
    expect(await second).toBe('second');
    expect(seen).toEqual(['first', 'packed']);
  });

  it("passes on a job's own error and keeps the thread", async () => {
    const worker = aWorker();
    const before = await worker.run({ do: 'thread' });
    await expect(worker.run({ do: 'fail', text: 'feed: not XML' })).rejects.toMatchObject({
      name: 'JobFailed',
      message: 'feed: not XML',
    });
    expect(await worker.run({ do: 'thread' })).toBe(before);
  });

  it('replaces a thread whose heap stays swollen, after its answer', async () => {
    const worker = aWorker({ maxRestingHeapMb: 60 });
    const first = await worker.run({ do: 'thread', heapMb: 60 });
    const swollen = await worker.run({ do: 'thread', heapMb: 61 });
    expect(swollen).toBe(first);
    expect(await worker.run({ do: 'thread' })).not.toBe(first);
  });

  it('ends a thread that has nothing to do for long, and answers the next job by another', async () => {
    const worker = aWorker({ idleMs: 30 });
    const first = await worker.run({ do: 'thread' });
    expect(await worker.run({ do: 'thread' })).toBe(first);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await worker.run({ do: 'thread' })).not.toBe(first);
  });

  it('ends no thread at its work', async () => {
    const worker = aWorker({ idleMs: 20 });
    expect(await worker.run({ do: 'echo', text: 'first' })).toBe('first');
    expect(await worker.run({ do: 'wait', text: 'long', ms: 200 })).toBe('long');
  });

  it('gives the thread no environment', async () => {
    expect(await aWorker().run({ do: 'environment' })).toBe('');
  });

  it.each([
    ['loop', 'took longer than 0.5 s'],
    ['devour', 'needed more memory than allowed'],
    ['throw', 'crashed: out of the blue'],
    ['exit', 'crashed: it ended with code 3'],
  ] as const)('kills a job that does "%s" and answers the next in a fresh thread', async (deed, reason) => {
    const worker = aWorker({ timeoutMs: deed === 'loop' ? 500 : 15_000, maxOldGenerationSizeMb: 32 });
    const before = await worker.run({ do: 'thread' });
    const killed = worker.run({ do: deed });
    const next = worker.run({ do: 'thread' });
    await expect(killed).rejects.toMatchObject({ name: 'WorkerKilled', reason });
    const after = await next;
    expect(after).toMatch(/^\d+$/);
    expect(after).not.toBe(before);
  });

  it('replaces a thread that died between two jobs', async () => {
    const worker = aWorker();
    expect(await worker.run({ do: 'die later' })).toBe('soon');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await worker.run({ do: 'echo', text: 'alive' })).toBe('alive');
  });

  it('replaces the thread after as many jobs as it may do', async () => {
    const worker = aWorker({ maxJobs: 2 });
    const threads: string[] = [];
    for (let job = 0; job < 5; job += 1) threads.push(await worker.run({ do: 'thread' }));
    expect(new Set(threads).size).toBe(3);
    expect(threads[0]).toBe(threads[1]);
  });

  it('says that it is our own fault when the bundle is not there, and no job was killed', async () => {
    const worker = aWorker({}, join(folder.path, 'missing.mjs'));
    const failed = { name: 'Error', message: expect.stringMatching(/missing\.mjs does not start$/) };
    await expect(worker.run({ do: 'echo', text: 'a' })).rejects.toMatchObject(failed);
    await expect(worker.run({ do: 'echo', text: 'b' })).rejects.toMatchObject(failed);
  });

  it('rejects a job that cannot be sent, and goes on', async () => {
    const worker = aWorker();
    const unsendable = { do: 'echo', text: (() => 'x') as unknown as string } as const;
    await expect(worker.run(unsendable)).rejects.toThrow('could not be cloned');
    expect(await worker.run({ do: 'echo', text: 'next' })).toBe('next');
  });

  it('answers what was handed in before it closes, and nothing after', async () => {
    const worker = aWorker();
    const last = worker.run({ do: 'wait', text: 'last', ms: 50 });
    await worker.close();
    expect(await last).toBe('last');
    await expect(worker.run({ do: 'echo', text: 'late' })).rejects.toThrow('adapters: the worker is closed');
  });

  it('does not keep a process alive when it is idle', async () => {
    const program = join(folder.path, 'program.mjs');
    await build({
      stdin: {
        contents: `import { WarmWorker } from './functions/adapters/warm-worker.ts';
          console.log(await new WarmWorker(process.argv[2]).run({ do: 'echo', text: 'done' }));`,
        resolveDir: process.cwd(),
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const { stdout } = await promisify(execFile)(process.execPath, [program, bundle], { timeout: 15_000 });
    expect(stdout).toBe('done\n');
  });
});
