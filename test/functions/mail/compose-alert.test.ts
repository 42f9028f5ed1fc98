import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { composeAlert } from '../../../functions/mail/compose-alert.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';

const first = aMatch();
const copy = aMatch({ id: 'm2', source: 'Rundschau Nord', title: 'Zwei Männer festgenommen', lang: 'de' });
const dom = (markup = '') => new JSDOM(markup).window.document;

describe('composeAlert', () => {
  it('is for one person, from the house, under the id of its delivery', () => {
    const email = composeAlert({ first, copies: [] }, aDispatch());
    expect(email).toMatchObject({
      from: { name: 'Notes', address: 'notes@mail.example' },
      to: 'ann@example.org',
      subject: 'Notes: 1 new',
      messageId: 'abcdefghijklmnopqrst_-@mail.example',
      date: new Date('2026-11-21T06:00:00.000Z'),
    });
    expect(email.headers).toEqual({
      'Content-Language': 'en',
      'List-Id': '<list.mail.example>',
      'List-Unsubscribe': '<https://notes.example/u/ZYXWVUTSRQPONMLKJIHGFE>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    });
  });

  it('says nothing of the story outside the body and at its beginning', () => {
    for (const lang of ['en', 'ru'] as const) {
      const {
        text,
        html,
        to: _to,
        date: _date,
        ...outside
      } = composeAlert({ first, copies: [copy] }, aDispatch({ lang }));
      const preview = `${text.slice(0, 160)} ${dom(html).body.textContent?.trim().slice(0, 160)} ${dom(html).title}`;
      for (const word of ['detained', 'Grozny', 'Harbour', 'Rundschau', 'Two men']) {
        expect(JSON.stringify(outside)).not.toContain(word);
        expect(preview).not.toContain(word);
      }
    }
  });

  it('says who reported what when, which words decided, and who else reported it, in both parts', () => {
    const { text, html } = composeAlert({ first, copies: [copy] }, aDispatch());
    const { body } = dom(html);
    for (const part of [text, body.textContent]) {
      for (const said of [
        first.title,
        first.source,
        'English',
        '21 November 2026 at 05:00 UTC',
        'Also reported by',
        copy.source,
        copy.title,
      ]) {
        expect(part).toContain(said);
      }
    }
    expect(text).toContain('“Two men were *detained* in *Grozny* on Tuesday, a relative said.”');
    expect([...body.querySelectorAll('blockquote mark')].map((mark) => mark.textContent)).toEqual([
      'detained',
      'Grozny',
    ]);
    const addresses = text.split('\n').filter((line) => line.includes('://'));
    expect(addresses.map((line) => line.trim())).toEqual([
      first.url,
      copy.url,
      'https://notes.example/u/ZYXWVUTSRQPONMLKJIHGFE',
    ]);
  });

  it('says what could not be read and what is not certain', () => {
    const { text } = composeAlert(
      { first: aMatch({ verdict: 'borderline', readFrom: 'feed', reason: 'status 403' }), copies: [] },
      aDispatch(),
    );
    expect(text).toContain('Borderline: the rules are not sure.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The page could not be read (status 403); only the text in the feed was judged.',
    );
    expect(text).toContain('Nobody has verified them.');
  });

  it('names eight copies at most and counts the rest', () => {
    const copies = Array.from({ length: 11 }, (_, i) => aMatch({ id: `c${i}`, source: `Paper ${i}` }));
    const { text } = composeAlert({ first, copies }, aDispatch());
    expect(text).toContain('Paper 7');
    expect(text).not.toContain('Paper 8');
    expect(text).toContain('and 3 more');
  });

  it('loads and runs nothing', () => {
    const { html } = composeAlert({ first, copies: [copy] }, aDispatch());
    const { head, body } = dom(html);
    expect([...head.children, ...body.querySelectorAll('*')].map(({ tagName }) => tagName)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(SCRIPT|IMG|LINK|IFRAME|OBJECT|VIDEO|FORM|INPUT)$/)]),
    );
    expect(html).not.toMatch(/url\(|@import|src=/);
  });

  it('keeps a hostile publisher’s words words', () => {
    const hostile = aMatch({
      title: HOSTILE_TEXT,
      source: HOSTILE_TEXT,
      lang: '"><script>',
      url: 'javascript:alert(1)',
      readFrom: 'feed',
      reason: HOSTILE_TEXT,
      published: HOSTILE_TEXT,
      evidence: [
        {
          concept: HOSTILE_TEXT,
          term: HOSTILE_TEXT,
          zone: 'text',
          quote: HOSTILE_TEXT.slice(0, 400),
          start: 3,
          end: 60,
        },
      ],
    });
    const email = composeAlert({ first: hostile, copies: [{ ...hostile, id: 'm3' }] }, aDispatch());
    const { text, html = '', ...outside } = email;
    expect(outside).toEqual({ ...outside, subject: 'Notes: 1 new' });
    expect(JSON.stringify(outside)).not.toMatch(/script|eve@|\\r|\\n|\\u/);
    const { body, head } = dom(html);
    expect(body.querySelectorAll('script,img,a[href^="javascript"]')).toHaveLength(0);
    expect(head.querySelectorAll('script')).toHaveLength(0);
    expect(body.querySelector('h3')?.textContent).toContain('<script>alert(1)</script>');
    expect([...body.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://notes.example/u/ZYXWVUTSRQPONMLKJIHGFE',
    ]);
    expect(text).not.toMatch(/^(Bcc|Subject):/m);
    for (const part of [text, html]) expect(part).not.toMatch(/[\u202e\u2066\u200b\u0000\ud800\r]/);
    expect(html.length).toBeLessThan(20_000);
  });
});
