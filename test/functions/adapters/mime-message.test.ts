import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { mimeMessage } from '../../../functions/adapters/mime-message.ts';
import { composeDigest } from '../../../functions/mail/compose-digest.ts';
import { aDispatch } from '../../support/a-dispatch.ts';

const digest = {
  cutoff: '2026-11-21T06:00:00.000Z',
  fresh: [],
  borderline: [],
  late: [],
  unread: [],
  coverage: { feedsRead: 1, feedsFailing: [], articlesRead: 2, articlesUnreadable: 0 },
  borderlineLeftOut: 0,
};

async function bytes(lang: 'en' | 'ru', to = 'ann@example.org'): Promise<string> {
  const message = await mimeMessage(composeDigest(digest, aDispatch({ lang, to })));
  return 'raw' in message ? message.raw.toString('latin1') : message.refused;
}

describe('mimeMessage', () => {
  it.each(['en', 'ru'] as const)('builds text and HTML that any program reads (%s)', async (lang) => {
    const { text, html } = composeDigest(digest, aDispatch({ lang }));
    const parsed = await simpleParser(await bytes(lang));
    expect([parsed.text?.trim(), String(parsed.html).trim()]).toEqual([text.trim(), html?.trim()]);
  });

  it('says nothing of the program that made it', async () => {
    expect(await bytes('en')).not.toMatch(/nodemailer|x-mailer|_NmP|user-agent/i);
  });

  it('folds no address of the way out, and keeps lines within what relays allow', async () => {
    const raw = await bytes('ru');
    expect(raw).toContain('\r\nList-Unsubscribe: <https://notes.example/u/ZYXWVUTSRQPONMLKJIHGFE>\r\n');
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThan(998);
  });

  it('addresses a domain of other letters in a form that every server takes', async () => {
    expect(await bytes('en', 'ann@Bücher.example')).toContain('\r\nTo: ann@xn--bcher-kva.example\r\n');
  });

  it('refuses what is not one plain address, without naming it', async () => {
    expect(await bytes('en', 'ann@example.org, eve@example.org')).toBe('not one plain address: several');
  });
});
