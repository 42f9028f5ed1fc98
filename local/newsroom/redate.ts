import { readTimeText, type TimeText } from './time-text.ts';

interface Dates {
  readonly published: Date;
  /** Nothing in the page may be later than this, unless its publication is. */
  readonly latest: Date;
}

type Change = (value: string, owner: string) => string;

// All of these are linear: none can run past the next "<".
const TAG = /<[a-z][a-z0-9]{0,15}\b(?:[^<>"']|"[^"<]*"|'[^'<]*'){0,4000}>/gi;
const LD_JSON = /<script\b[^<>]*ld\+json[^<>]*>/i;
const LD_DATE = /("(?:datePublished|dateModified|dateCreated|uploadDate)"\s*:\s*)"([^"<]*)"/g;
const TIME_META = /\b(?:property|name|itemprop)\s*=\s*["']?[\w.:-]*(?:date|time|issued|created|modified)/i;
const TIME_PROPERTY = /\bitemprop\s*=\s*["']?(?:date|upload)/i;
const VALUE = /(\s(?:content|datetime)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Moves the times in a page's metadata (meta, JSON-LD, `<time datetime>`, itemprop) by one span, so that its
 * publication falls on `published`. What people read stays as it is. `html` may be bytes read as latin1.
 */
export function redate(html: string, { published, latest }: Dates): string {
  const original = originalTime(html);
  if (original === undefined) return html;
  const spanMs = published.getTime() - original.ms;
  const latestMs = Math.max(latest.getTime(), published.getTime());
  return mapTimes(html, (value) => {
    const time = readTimeText(value);
    if (time === undefined) return value;
    const isSameDay = !time.hasClock && time.text.startsWith(original.text.slice(0, 10));
    return time.print(isSameDay ? published.getTime() : Math.min(time.ms + spanMs, latestMs));
  });
}

/** When the page says it was published, else the first of its other times. */
function originalTime(html: string): TimeText | undefined {
  const found: { time: TimeText; rank: number }[] = [];
  mapTimes(html, (value, owner) => {
    const time = readTimeText(value);
    const isPublished = /publi|pubdate|issued/i.test(owner);
    if (time !== undefined) found.push({ time, rank: (isPublished ? 2 : 0) + (time.hasClock ? 1 : 0) });
    return value;
  });
  found.sort((a, b) => b.rank - a.rank);
  return found[0]?.time;
}

/** Cut before each `</script`, a piece holds at most one script, and that at its end. */
function mapTimes(html: string, change: Change): string {
  const pieces = html.split(/(?=<\/script)/i).map((piece) => {
    const script = LD_JSON.exec(piece);
    if (script === null) return mapTags(piece, change);
    const start = script.index + script[0].length;
    const json = piece
      .slice(start)
      .replace(LD_DATE, (_, key: string, value: string) => `${key}"${change(value, key)}"`);
    return mapTags(piece.slice(0, start), change) + json;
  });
  return pieces.join('');
}

const mapTags = (html: string, change: Change): string =>
  html.replace(TAG, (tag) => (tellsTime(tag) ? mapValues(tag, change) : tag));

function mapValues(tag: string, change: Change): string {
  return tag.replace(VALUE, (whole, name: string, double?: string, single?: string, bare?: string) => {
    const value = double ?? single ?? bare ?? '';
    const changed = change(value, tag);
    return changed === value ? whole : `${name}"${changed}"`;
  });
}

function tellsTime(tag: string): boolean {
  if (/^<time\b/i.test(tag)) return true;
  return (/^<meta\b/i.test(tag) ? TIME_META : TIME_PROPERTY).test(tag);
}
