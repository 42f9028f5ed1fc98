import type { Dispatch } from './dispatch.ts';
import type { Email } from './email.ts';
import type { Section } from './letter-body.ts';
import { letterEmail } from './letter-email.ts';
import { momentText } from './moment-text.ts';
import { leavePath } from './paths.ts';
import { textsIn } from './texts-in.ts';

/** A letter to someone who subscribed: the neutral opening, what there is to say, and the way out (RFC 8058). */
export function subscriberLetter(subject: string, sections: readonly Section[], dispatch: Dispatch): Email {
  const { letterhead, lang, secret, date } = dispatch;
  const texts = textsIn(lang);
  const leave = `${letterhead.siteOrigin}${leavePath(secret)}`;
  const letter = {
    lang,
    title: `${letterhead.sender.name}: ${subject}`,
    opening: [
      { is: 'paragraph', text: momentText(date.toISOString(), lang) ?? '' },
      { is: 'paragraph', text: texts.opening },
    ],
    sections,
    closing: [
      { is: 'paragraph', text: texts.unverified },
      { is: 'link', label: texts.leave, href: leave },
    ],
  } as const;
  return letterEmail(letter, dispatch, {
    'List-Unsubscribe': `<${leave}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
}
