import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a loop without end before a built worker: a job whose body holds `marker` never gets to it, any other is
 * answered by the worker as it was built.
 */
export function plantEndlessLoop(workersFolder: string, worker: string, marker: string): void {
  const file = join(workersFolder, `${worker}.mjs`);
  renameSync(file, join(workersFolder, `${worker}-as-built.mjs`));
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ body }) => { while (Buffer.from(body).includes(${JSON.stringify(marker)})); });
await import('./${worker}-as-built.mjs');
`,
  );
}
