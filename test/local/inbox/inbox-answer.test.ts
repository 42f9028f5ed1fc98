import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { SmtpMailer } from '../../../functions/adapters/smtp-mailer.ts';
import { composeAlert } from '../../../functions/mail/compose-alert.ts';
import { inboxAnswer } from '../../../local/inbox/inbox-answer.ts';
import { type MailCatcher, startMailCatcher } from '../../../local/inbox/mail-catcher.ts';
import { keepMail } from '../../../local/inbox/mail-folder.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let catcher: MailCatcher;
beforeEach(async () => {
  folder = await temporaryFolder();
  catcher = await startMailCatcher(join(folder.path, 'inbox'));
});
afterEach(async () => {
  await catcher.close();
  await folder.remove();
});

const inbox = () => join(folder.path, 'inbox');
const email = (to = 'ann@example.org') => composeAlert({ first: aMatch(), copies: [] }, aDispatch({ to }));
const ask = (path: string, method = 'GET') =>
  inboxAnswer({ method, url: new URL(path, 'http://127.0.0.1') }, inbox());
const dom = (body: string | Uint8Array) => new JSDOM(String(body)).window.document;

describe('inboxAnswer', () => {
  it('lists the mails and shows one with its text, its HTML in a powerless frame, and its headers', async () => {
    await new SmtpMailer(catcher.url).send(email());
    const list = await ask('/inbox');
    const link = dom(list.body).querySelector('tbody a');
    expect(link?.textContent).toBe('Notes: 1 new');
    const mail = await ask(link?.getAttribute('href') ?? '');
    const document = dom(mail.body);
    expect(document.querySelector('iframe')?.getAttribute('sandbox')).toBe('');
    expect(
      dom(document.querySelector('iframe')?.getAttribute('srcdoc') ?? '').querySelector('h3')?.textContent,
    ).toBe(aMatch().title);
    expect(document.querySelector('pre')?.textContent).toContain('*detained* in *Grozny*');
    expect(document.querySelector('pre a[href^="https://notes.example/u/"]')).not.toBeNull();
    expect(document.querySelectorAll('pre')[1]?.textContent).toContain(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    const raw = await ask(`${link?.getAttribute('href')}.eml`);
    expect([raw.status, raw.headers['content-type'], String(raw.body).startsWith('Delivered-To')]).toEqual([
      200,
      'message/rfc822',
      true,
    ]);
  });

  it('runs nothing of a hostile mail', async () => {
    const subject = HOSTILE_TEXT.replace(/[\r\n]+/g, ' ').slice(0, 300);
    const raw = `Subject: ${subject}\r\nX-Evil: ${subject}\r\nDate: yesterday\r\nContent-Type: text/html\r\n\r\n</iframe>"><script>alert(1)</script><img src=x onerror=alert(2)>`;
    const id = await keepMail(inbox(), {
      id: '20261121T060000.000Z-00000001',
      recipients: [],
      raw: Buffer.from(raw),
    });
    for (const path of ['/inbox', `/inbox/${id}`]) {
      const { body, headers } = await ask(path);
      expect(dom(body).querySelectorAll('script,img,[onerror]')).toHaveLength(0);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'self' 'unsafe-inline'/,
      );
      expect(headers['content-security-policy']).not.toContain('script');
    }
  });

  it.each([
    '/inbox/x',
    '/inbox/20261121T060000.000Z-ffffffff',
    '/inbox/..%2F..%2Fetc%2Fpasswd',
    '/inbox/%2e%2e.eml',
    '/inbox/.eml',
  ])('finds nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('says so when there are no mails, and can only be read', async () => {
    expect(dom((await ask('/inbox')).body).querySelector('p')?.textContent).toContain(': 0.');
    expect((await ask('/inbox', 'POST')).status).toBe(405);
  });
});
