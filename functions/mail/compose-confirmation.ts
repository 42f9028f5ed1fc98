import type { Dispatch } from './dispatch.ts';
import type { Email } from './email.ts';
import type { LetterBody } from './letter-body.ts';
import { letterEmail } from './letter-email.ts';
import { confirmPath } from './paths.ts';
import { textsIn } from './texts-in.ts';

/** Asks for consent, in neutral words: whoever gets it unasked learns nothing and need do nothing. */
export function composeConfirmation(dispatch: Dispatch): Email {
  const { letterhead, lang, secret } = dispatch;
  const texts = textsIn(lang);
  const letter: LetterBody = {
    lang,
    title: `${letterhead.sender.name}: ${texts.subjectConfirm}`,
    opening: [],
    sections: [
      {
        blocks: [
          { is: 'link', label: texts.confirmOpening, href: `${letterhead.siteOrigin}${confirmPath(secret)}` },
          { is: 'paragraph', text: texts.confirmLimits },
          { is: 'paragraph', text: texts.confirmOtherwise },
        ],
      },
    ],
    closing: [],
  };
  return letterEmail(letter, dispatch);
}
