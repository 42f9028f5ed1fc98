import { plainText } from '../feed/plain-text.ts';
import { sameWords } from './same-words.ts';

const NAMES = new Set([
  'articlebody',
  'article_body',
  'articletext',
  'article_text',
  'bodyhtml',
  'body_html',
  'articlehtml',
  'article_html',
]);
const TITLES = ['headline', 'title', 'name'];
const MIN_LENGTH = 200;
const MAX_VALUES = 20_000;
const MAX_SCRIPTS = 10;
const MAX_TAG = 1_000;
const DATA_SCRIPT = /__NEXT_DATA__|application\/json/i;

/**
 * The text of the article in the state that a page leaves for its scripts, where a value is clearly named so: the
 * one beside the page's title, or the only one; "" otherwise.
 * @param html the page's source, scripts and all.
 */
export function stateBody(html: string, title: string): string {
  const bodies = stateScripts(html).flatMap((script) => bodiesIn(parse(script)));
  const own = bodies.filter((body) => body.titles.some((one) => sameWords(one) === sameWords(title)));
  const texts = new Set((own.length > 0 ? own : bodies).map(({ text }) => text));
  const [text] = texts;
  return text === undefined || texts.size > 1 ? '' : plainText(text);
}

/** The contents of the scripts that are data: each tag is looked at once, wherever its end is. */
export function stateScripts(html: string): readonly string[] {
  const scripts: string[] = [];
  let at = html.indexOf('<script');
  while (at >= 0 && scripts.length < MAX_SCRIPTS) {
    const open = html.indexOf('>', at);
    const end = open < 0 ? -1 : html.indexOf('</script', open);
    if (end < 0) break;
    if (DATA_SCRIPT.test(html.slice(at, Math.min(open, at + MAX_TAG))))
      scripts.push(html.slice(open + 1, end));
    at = html.indexOf('<script', end);
  }
  return scripts;
}

interface Body {
  readonly text: string;
  readonly titles: readonly string[];
}

function bodiesIn(state: unknown): Body[] {
  const bodies: Body[] = [];
  const waiting: unknown[] = [state];
  for (let at = 0; at < waiting.length && at < MAX_VALUES; at += 1) {
    const value = waiting[at];
    if (typeof value !== 'object' || value === null) continue;
    const pairs = Object.entries(value);
    const titles = pairs
      .filter(([name]) => TITLES.includes(name.toLowerCase()))
      .map(([, title]) => (typeof title === 'string' ? title : ''));
    for (const [name, inner] of pairs.slice(0, MAX_VALUES)) {
      if (typeof inner === 'object') waiting.push(inner);
      else if (isBody(name, inner)) bodies.push({ text: inner, titles });
    }
  }
  return bodies;
}

const isBody = (name: string, value: unknown): value is string =>
  NAMES.has(name.toLowerCase()) && typeof value === 'string' && value.length >= MIN_LENGTH;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
