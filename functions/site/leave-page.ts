import { leavePath } from '../mail/paths.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { buttonPage } from './button-page.ts';
import { siteTextsIn } from './site-texts-in.ts';

/** Asks whether to leave; POST of the button does. Shows no address. */
export function leavePage(lang: Subscriber['lang'], secret: string): string {
  const { leave, leaveText, leaveButton } = siteTextsIn(lang);
  return buttonPage({
    lang,
    heading: leave,
    texts: [leaveText],
    button: leaveButton,
    action: leavePath(secret),
  });
}
