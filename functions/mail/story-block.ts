import type { Story } from '../digest/story.ts';
import type { Match } from '../match/match.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { languageName } from './language-name.ts';
import type { CopyLine, StoryBlock } from './letter-body.ts';
import { momentText } from './moment-text.ts';
import { oneLine } from './one-line.ts';
import { quotesOf } from './quotes-of.ts';
import { safeHref } from './safe-href.ts';
import { textsIn } from './texts-in.ts';

const MAX_COPIES = 8;

/** A story as it is shown: who says what since when, in which words it matched, who else reported it. */
export function storyBlock(
  { first, copies }: Pick<Story, 'first' | 'copies'>,
  lang: Subscriber['lang'],
): StoryBlock {
  const texts = textsIn(lang);
  const at = first.published ?? first.foundAt;
  const language = languageName(first.lang, lang);
  const more = copies.length - MAX_COPIES;
  return {
    is: 'story',
    verdict: first.verdict,
    title: oneLine(first.title),
    ...(language !== undefined && first.lang !== undefined && { lang: first.lang, language }),
    ...safeHref(first.url),
    source: oneLine(first.source, 80),
    time: momentText(at, lang) ?? texts.undated,
    at,
    remarks: remarksOn(first, lang),
    why: texts.why,
    quotes: quotesOf(first.evidence),
    alsoReportedBy: texts.alsoReportedBy,
    copies: copies.slice(0, MAX_COPIES).map(copyLine),
    ...(more > 0 && { moreCopies: texts.andMore(more) }),
  };
}

function remarksOn({ verdict, readFrom, reason }: Match, lang: Subscriber['lang']): string[] {
  const texts = textsIn(lang);
  return [
    ...(verdict === 'borderline' ? [texts.isBorderline] : []),
    ...(readFrom === 'feed' ? [texts.readFromFeed(oneLine(reason ?? '?', 80))] : []),
  ];
}

function copyLine({ source, title, url }: Match): CopyLine {
  const safe = safeHref(url);
  return {
    source: oneLine(source, 80),
    title: oneLine(title),
    ...(safe !== undefined && { href: safe.href }),
  };
}
