import type { Subscriber } from '../subscriber/subscriber.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

/** What the public pages say; a further language is one more file beside these two. */
export type SiteTexts = typeof en;

const TEXTS: Readonly<Record<Subscriber['lang'], SiteTexts>> = { en, ru };

export const siteTextsIn = (lang: Subscriber['lang']): SiteTexts => TEXTS[lang];
