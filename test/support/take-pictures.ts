import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';
import { launch } from './run-program.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** Takes the README's pictures anew, of the bundled newsroom: `npm run pictures`. */
const data = await mkdtemp(join(tmpdir(), 'pictures-'));
const running = launch('local/start.mjs', { args: ['--data', data, '--port', '0'] });
const browser = await openBrowser();
try {
  const said = await running.said('Watching.');
  const origin = /^Review +(http:\/\/\S+?)\/$/m.exec(said)?.[1] ?? '';
  const page = await browser.newPage({ viewport: { width: 900, height: 980 } });
  await page.goto(`${origin}/`);
  await page.screenshot({ path: join(PICTURES, 'review.png') });
  await page.goto(`${origin}/inbox`);
  await page.getByRole('link', { name: 'Notes: 1 new' }).first().click();
  await page.screenshot({ path: join(PICTURES, 'mail.png') });
  await page.goto(`${origin}/in`);
  await page.screenshot({ path: join(PICTURES, 'subscribe.png') });
} finally {
  await browser.close();
  running.stop('SIGINT');
  await running.ended;
  await rm(data, { recursive: true, force: true });
}
