import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { findBarriers } from './find-barriers.ts';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  '/good': page('Обзор дня', '<main><h1>Обзор дня</h1><p><span>ЖЖЖ</span> <span>ШШШ</span></p></main>'),
  '/bad': page('Обзор дня', '<main><h1>Обзор дня</h1><img src="/chart.png"></main>'),
};

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'");
    response.end(PAGES[url ?? '']);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
});

async function open(path: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return opened;
}

describe('the browser', () => {
  it('shows a local page with its Cyrillic letters', async () => {
    const good = await open('/good');
    expect(await good.title()).toBe('Обзор дня');
    expect(await good.textContent('h1')).toBe('Обзор дня');
    const letters = await good.locator('span').all();
    const [three, others] = await Promise.all(letters.map((each) => each.screenshot()));
    expect(others && three?.equals(others)).toBe(false); // without a font, both are the same empty boxes
  });

  it('reaches nothing beyond this machine', async () => {
    const lost = await browser.newPage();
    await expect(lost.goto('http://example.org/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  });

  it('says in one sentence how to get one when none starts', async () => {
    const broken = { name: 'nothing', options: async () => ({ executablePath: '/nothing/of/this/name' }) };
    await expect(openBrowser([broken])).rejects.toThrow(
      'browser: none starts: install Chrome or Chromium (Debian: apt install chromium), or set CHROME_PATH to one',
    );
  });
});

describe('findBarriers', () => {
  it('finds an image without a text', async () => {
    expect(await findBarriers(await open('/bad'))).toEqual(['image-alt: img']);
  });

  it('finds nothing on a page that is open to all', async () => {
    expect(await findBarriers(await open('/good'))).toEqual([]);
  });
});
