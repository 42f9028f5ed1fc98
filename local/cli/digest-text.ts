import type { Digest } from '../../functions/digest/digest-of.ts';
import { digestSections } from '../../functions/mail/digest-sections.ts';
import { letterText } from '../../functions/mail/letter-text.ts';

/** A digest as its mail says it, on a terminal. */
export const digestText = (digest: Digest): string =>
  letterText({
    lang: 'en',
    title: `Edition of ${digest.cutoff.slice(0, 16).replace('T', ' ')} UTC`,
    opening: [],
    sections: digestSections(digest, 'en'),
    closing: [],
  });
