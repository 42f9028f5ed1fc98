import { type Digest, storyCount } from '../digest/digest-of.ts';
import type { UnreadItem } from '../digest/edition.ts';
import type { Story } from '../digest/story.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { NoteBlock, ParagraphBlock, Section } from './letter-body.ts';
import { oneLine } from './one-line.ts';
import { safeHref } from './safe-href.ts';
import { storyBlock } from './story-block.ts';
import { textsIn } from './texts-in.ts';

/** How many unread articles and failing feeds are named one by one; the counts are always whole. */
const MAX_NAMED = 20;

/** A digest in the order in which it is read, for the mail and for the page alike. Never empty. */
export function digestSections(digest: Digest, lang: Subscriber['lang']): Section[] {
  const texts = textsIn(lang);
  const { fresh, borderline, late } = digest;
  return [
    ...(storyCount(digest) === 0 ? [nothingSection(digest, lang)] : []),
    ...stories(fresh, { heading: texts.headingNew(fresh.length), lang }),
    ...stories(borderline, {
      heading: texts.headingBorderline(borderline.length),
      intro: texts.introBorderline,
      lang,
    }),
    ...unreadSection(digest, lang),
    ...stories(late, { heading: texts.headingLate(late.length), intro: texts.introLate, lang }),
    coverageSection(digest, lang),
  ];
}

function nothingSection({ coverage }: Digest, lang: Subscriber['lang']): Section {
  const texts = textsIn(lang);
  const { articlesRead, feedsRead, feedsFailing } = coverage;
  const more = feedsFailing.length - MAX_NAMED;
  const names = feedsFailing.slice(0, MAX_NAMED).map(({ title }) => oneLine(title, 80));
  const failing = more > 0 ? [...names, texts.andMore(more)] : names;
  const rest = names.length === 0 ? texts.andAllRead : texts.andNotRead(failing);
  return { blocks: [paragraph(`${texts.nothingFound(articlesRead, feedsRead)}${rest}`)] };
}

interface Heading {
  readonly heading: string;
  readonly intro?: string;
  readonly lang: Subscriber['lang'];
}

function stories(list: readonly Story[], { heading, intro, lang }: Heading): Section[] {
  if (list.length === 0) return [];
  const intros = intro === undefined ? [] : [paragraph(intro)];
  return [{ heading, blocks: [...intros, ...list.map((story) => storyBlock(story, lang))] }];
}

function unreadSection({ unread, coverage }: Digest, lang: Subscriber['lang']): Section[] {
  if (unread.length === 0) return [];
  const texts = textsIn(lang);
  const count = Math.max(unread.length, coverage.articlesUnreadable);
  const more = count - Math.min(unread.length, MAX_NAMED);
  return [
    {
      heading: texts.headingUnread(count),
      blocks: [
        paragraph(texts.introUnread),
        ...unread.slice(0, MAX_NAMED).map(unreadNote),
        ...(more > 0 ? [paragraph(texts.andMore(more))] : []),
      ],
    },
  ];
}

/** An article that could not be read: what it is called, who published it, why. */
export function unreadNote({ title, url, source, reason }: UnreadItem): NoteBlock {
  const safe = url === undefined ? undefined : safeHref(url);
  const detail = `${oneLine(source, 80)} (${oneLine(reason, 120)})`;
  return { is: 'note', title: oneLine(title), detail, ...(safe !== undefined && { href: safe.href }) };
}

function coverageSection({ coverage, borderlineLeftOut }: Digest, lang: Subscriber['lang']): Section {
  const texts = textsIn(lang);
  const { articlesRead, feedsRead, articlesUnreadable, feedsFailing } = coverage;
  const more = feedsFailing.length - MAX_NAMED;
  const failing = feedsFailing.slice(0, MAX_NAMED);
  return {
    heading: texts.headingCoverage,
    blocks: [
      paragraph(texts.coverage(articlesRead, feedsRead)),
      ...(articlesUnreadable > 0 ? [paragraph(texts.unreadable(articlesUnreadable))] : []),
      paragraph(failing.length > 0 ? texts.failing(feedsFailing.length) : texts.noneFailing),
      ...failing.map(
        ({ title, reason }): NoteBlock => ({
          is: 'note',
          title: oneLine(title, 80),
          detail: oneLine(reason, 120),
        }),
      ),
      ...(more > 0 ? [paragraph(texts.andMore(more))] : []),
      ...(borderlineLeftOut > 0 ? [paragraph(texts.borderlineLeftOut(borderlineLeftOut))] : []),
    ],
  };
}

const paragraph = (text: string): ParagraphBlock => ({ is: 'paragraph', text });
