import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { findBarriers } from '../../support/find-barriers.ts';
import { goldenCases, SEED_ARTICLES } from '../../support/golden-cases.ts';
import { launch, type Running } from '../../support/run-program.ts';

const SLOW_MS = 90_000;

describe('the pages, in a browser without JavaScript', () => {
  let running: Running;
  let browser: Browser;
  let page: Page;
  let data = '';
  let origin = '';
  const cases = goldenCases().filter((_, place) => place % 5 === 0);

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'pages-'));
    const newsroom = join(data, 'pages');
    await mkdir(newsroom);
    for (const { slug } of cases)
      await cp(join(SEED_ARTICLES, slug), join(newsroom, slug), { recursive: true });
    running = launch('local/start.mjs', { args: ['--data', data, '--port', '0', '--newsroom', newsroom] });
    browser = await openBrowser();
    origin = /^Review +(http:\/\/\S+?)\/$/m.exec(await running.said('Watching.'))?.[1] ?? '';
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  }, SLOW_MS);
  afterAll(async () => {
    running.stop('SIGINT');
    await browser.close();
    await running.ended;
    await rm(data, { recursive: true, force: true });
  });

  const visit = (path: string) => page.goto(`${origin}${path}`);

  it('review the day: each match with its deciding words marked in their sentence', async () => {
    await visit('/');
    for (const { title } of cases.filter(({ verdict }) => verdict === 'match')) {
      expect(await page.getByRole('link', { name: title }).count()).toBe(1);
    }
    for (const { title } of cases.filter(({ verdict }) => verdict === 'irrelevant')) {
      expect(await page.getByText(title).count()).toBe(0);
    }
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
  });

  it('show the latest digest', async () => {
    await visit('/');
    await page.getByRole('link', { name: 'Latest digest' }).click();
    expect(page.url()).toMatch(/\/d\/\d{4}-\d\d-\d\dT\d\d[03]0Z$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('lead from the form by a mail to a subscription, and out again', async () => {
    await visit('/in');
    await page.getByLabel('Your mail address').fill('newcomer@reader.example');
    await page.getByLabel('At once').check();
    await page.getByRole('button').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Please look into your mail');

    const confirm = await linkInMail('newcomer@reader.example', 'c');
    await visit(confirm);
    await page.getByRole('button').click();
    expect(await page.getByText('You will get notes from now on').count()).toBe(1);

    await visit(confirm);
    expect(await page.getByText('This link does not work').count()).toBe(1);
  });

  it('say what is wrong with an address and keep what was chosen', async () => {
    await visit('/in?lang=ru');
    await page.locator('input[name=address]').evaluate((input) => input.setAttribute('type', 'text'));
    await page.locator('input[name=address]').fill('a@b.example, c@d.example');
    await page.getByRole('button').click();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });

  it('let a sample reader leave by the link in a mail, in a mail program’s one click', async () => {
    const leave = await linkInMail('alerts@reader.example', 'u');
    await visit(leave);
    expect(await page.getByRole('button').count()).toBe(1);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await fetch(`${origin}${leave}`, { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    await visit(leave);
    expect(await page.getByText('No more mails will come').count()).toBe(1);
  });

  /** The path of the link of that kind in the newest mail to an address. */
  async function linkInMail(address: string, kind: 'c' | 'u'): Promise<string> {
    for (let tries = 0; tries < 50; tries += 1) {
      const list = await (await fetch(`${origin}/inbox`)).text();
      const row = list.split('<tr>').find((part) => part.includes(address));
      const mail = /href="(\/inbox\/[^"]+)"/.exec(row ?? '')?.[1];
      const text = mail === undefined ? '' : await (await fetch(`${origin}${mail}.eml`)).text();
      const path = new RegExp(`/${kind}/[A-Za-z0-9_-]{22}`).exec(text.replace(/=\r?\n/g, ''))?.[0];
      if (path !== undefined) return path;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no mail to ${address}`);
  }

  it('change nothing when they are only opened', async () => {
    for (const path of [
      '/in',
      '/c/AAAAAAAAAAAAAAAAAAAAAA',
      '/u/AAAAAAAAAAAAAAAAAAAAAA',
      '/nowhere',
      '/days/2026-13-99',
    ]) {
      const got = await fetch(`${origin}${path}`);
      const head = await fetch(`${origin}${path}`, { method: 'HEAD' });
      expect(head.status).toBe(got.status);
      expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(got.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('answer nobody who calls them by another name', async () => {
    const { port } = new URL(origin);
    const status = await new Promise((resolve, reject) => {
      const call = request(
        { host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      call.once('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it(
    'have no barriers that axe finds',
    async () => {
      const open = await (await browser.newContext()).newPage();
      for (const path of ['/', '/in', '/inbox', '/c/AAAAAAAAAAAAAAAAAAAAAA', '/u/AAAAAAAAAAAAAAAAAAAAAA']) {
        await open.goto(`${origin}${path}`);
        expect(await findBarriers(open)).toEqual([]);
      }
    },
    SLOW_MS,
  );
});
