import { type Digest, storyCount } from '../digest/digest-of.ts';
import { digestSections } from './digest-sections.ts';
import type { Dispatch } from './dispatch.ts';
import type { Email } from './email.ts';
import { fitSections } from './fit-sections.ts';
import type { Block } from './letter-body.ts';
import { blockHtml } from './letter-html.ts';
import { editionPath } from './paths.ts';
import { subscriberLetter } from './subscriber-letter.ts';
import { textsIn } from './texts-in.ts';

/** Gmail clips at 102 KB and hides the way out; this leaves room for the frame and for what relays add. */
const MAX_SECTION_BYTES = 74_000;

/** The digest of one person; one that is too long is cut by section, with a count and the edition's page. */
export function composeDigest(digest: Digest, dispatch: Dispatch): Email {
  const texts = textsIn(dispatch.lang);
  const page = `${dispatch.letterhead.siteOrigin}${editionPath(digest.cutoff)}`;
  const sections = fitSections(digestSections(digest, dispatch.lang), {
    maxBytes: MAX_SECTION_BYTES,
    bytesOf,
    instead: (leftOut) => [
      { is: 'paragraph', text: texts.more(leftOut) },
      { is: 'link', label: texts.moreOnPage, href: page },
    ],
  });
  const count = storyCount(digest);
  return subscriberLetter(count === 0 ? texts.subjectNothing : texts.subjectNew(count), sections, dispatch);
}

const bytesOf = (block: Block): number => new TextEncoder().encode(blockHtml(block).markup).length;
