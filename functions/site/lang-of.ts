import type { Subscriber } from '../subscriber/subscriber.ts';

const LANGS: readonly Subscriber['lang'][] = ['en', 'ru'];

/** The language of a page: the one asked for, else the first of ours that the browser names, else English. */
export function langOf(asked: string | null | undefined, acceptLanguage = ''): Subscriber['lang'] {
  const named = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return [asked, ...named].flatMap((tag) => LANGS.find((lang) => lang === tag) ?? []).at(0) ?? 'en';
}
