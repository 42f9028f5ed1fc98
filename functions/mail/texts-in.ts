import type { Subscriber } from '../subscriber/subscriber.ts';
import { en } from './texts/en.ts';
import { ru } from './texts/ru.ts';

/** What mails say; a further language is one more file beside these two. */
export type MailTexts = typeof en;

const TEXTS: Readonly<Record<Subscriber['lang'], MailTexts>> = { en, ru };

export const textsIn = (lang: Subscriber['lang']): MailTexts => TEXTS[lang];
