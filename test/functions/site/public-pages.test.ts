import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { acceptedPage } from '../../../functions/site/accepted-page.ts';
import { ASSETS } from '../../../functions/site/assets.ts';
import { confirmPage } from '../../../functions/site/confirm-page.ts';
import { leavePage } from '../../../functions/site/leave-page.ts';
import { type Message, messagePage } from '../../../functions/site/message-page.ts';
import { siteTextsIn } from '../../../functions/site/site-texts-in.ts';
import { subscribePage } from '../../../functions/site/subscribe-page.ts';

const SECRET = 'ZYXWVUTSRQPONMLKJIHGFE';
const MESSAGES: readonly Message[] = ['confirmed', 'left', 'expired', 'not-found', 'not-allowed', 'failed'];
const LANGS = ['en', 'ru'] as const;
/** Every page that a person without a login can see. */
const PAGES = LANGS.flatMap((lang): [string, string, string][] => [
  ['subscribe', lang, subscribePage(lang)],
  [
    'rejected',
    lang,
    subscribePage(lang, { form: new URLSearchParams('address=a@b@c.example'), problem: 'several' }),
  ],
  ['accepted', lang, acceptedPage(lang)],
  ['confirm', lang, confirmPage(lang, SECRET)],
  ['leave', lang, leavePage(lang, SECRET)],
  ...MESSAGES.map((message): [string, string, string] => [message, lang, messagePage(lang, message)]),
]);

/** Words of the topic in the languages of the pages; "rights" and the like would tell as much. */
const TOPIC =
  /chech|чечен|чечн|kadyrov|кадыров|grozn|грозн|gay|гей|lgbt|лгбт|queer|homo|гомо|lesb|лесб|trans|persecut|преслед|human rights|права человека/i;

describe('public pages', () => {
  it.each(PAGES)('%s (%s) says nothing of the topic, and its title nothing at all', (_name, lang, page) => {
    expect(page).not.toMatch(TOPIC);
    expect(new JSDOM(page).window.document.title).toBe(siteTextsIn(lang === 'ru' ? 'ru' : 'en').name);
  });

  it.each(PAGES)('%s (%s) is made for people, screen readers and phones', (_name, lang, page) => {
    const { document } = new JSDOM(page).window;
    expect(document.documentElement.lang).toBe(lang);
    expect([document.querySelectorAll('h1').length, document.querySelectorAll('main').length]).toEqual([
      1, 1,
    ]);
    expect(document.querySelector('meta[name=viewport]')).not.toBeNull();
    const controls = [...document.querySelectorAll('input,select')];
    expect(controls.filter(({ id }) => document.querySelector(`label[for="${id}"]`) === null)).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(PAGES)('%s (%s) runs nothing, and asks nobody else for anything', (_name, _lang, page) => {
    const { document } = new JSDOM(page).window;
    expect(document.querySelectorAll('script,style,img,iframe,[style]')).toHaveLength(0);
    const refs = [...document.querySelectorAll('[href],[src],[action]')].map((element) =>
      ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '').join(''),
    );
    expect(
      refs.filter(
        (ref) => !/^(\/(in(\?lang=(en|ru))?|[cu]\/[\w-]{22}|style\.css|icon\.svg)|#main)$/.test(ref),
      ),
    ).toEqual([]);
  });

  it.each(LANGS)('ask before they act (%s)', (lang) => {
    for (const [page, path] of [
      [confirmPage(lang, SECRET), `/c/${SECRET}`],
      [leavePage(lang, SECRET), `/u/${SECRET}`],
    ] as const) {
      const { document } = new JSDOM(page).window;
      const form = document.querySelector('form');
      expect([form?.method, form?.getAttribute('action')]).toEqual(['post', path]);
      expect(document.querySelectorAll('main button')).toHaveLength(1);
      expect(document.querySelectorAll('main a')).toHaveLength(0);
    }
  });

  it('has every text in both languages', () => {
    const shape = (texts: object): unknown =>
      Object.entries(texts).map(([key, text]) => [key, typeof text === 'object' ? shape(text) : typeof text]);
    expect(shape(siteTextsIn('ru'))).toEqual(shape(siteTextsIn('en')));
  });

  it('finds its style sheet and icon', () => {
    expect([...ASSETS.keys()]).toEqual(['/style.css', '/icon.svg']);
    expect([...ASSETS.values()].map(({ headers }) => headers['content-type'])).toEqual([
      'text/css; charset=utf-8',
      'image/svg+xml',
    ]);
    for (const { body } of ASSETS.values())
      expect(body).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org)/);
  });
});
