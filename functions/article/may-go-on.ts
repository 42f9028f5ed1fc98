import { isUrl } from '../fetch/is-url.ts';

/** Shorter pages may show the beginning of an article only. */
const FEW_LETTERS = 2_000;
/** Shorter last parts of an address stand everywhere. */
const SHORTEST_NAME = 4;
/** An address that is only the number of a second page. */
const SECOND_HERE = /["'=]\?(?:page|seite|pagina|part|paged|pg|p|str)=2["'&#\s>]/i;
const SECOND =
  /(?:\.\w{2,5})?(?:[/_.,-]|[?&;]\w{1,12}=)(?:page|seite|pagina|part|p|str)?[/_-]?2(?:\.\w{2,5})?(?=["'/?&#\s>])/iy;

/** What of a page tells whether it goes on. */
export interface PageStart {
  readonly url: string;
  readonly light: string;
  readonly letters: number;
}

/** Whether more of a page's article may stand on another: it is short, or links to its own second page. */
export function mayGoOn({ url, light, letters }: PageStart): boolean {
  if (letters < FEW_LETTERS || SECOND_HERE.test(light)) return true;
  const path = isUrl(url) ? new URL(url).pathname : '';
  const whole = path.replace(/\/$|\.(?:html?|php|aspx?|shtml)$/i, '');
  const last = whole.slice(whole.lastIndexOf('/') + 1);
  const name = last.length < SHORTEST_NAME ? whole : last;
  if (name === '') return false;
  for (let at = light.indexOf(name); at >= 0; at = light.indexOf(name, at + name.length)) {
    SECOND.lastIndex = at + name.length;
    if (SECOND.test(light)) return true;
  }
  return false;
}
