import { escapeXml } from './escape-xml.ts';
import { repairedName } from './feed-fields.ts';
import type { Field } from './field-capture.ts';

/** Prints channel and items as the RSS 2.0 document that rss-parser reads. */
export function printRepaired(channel: readonly Field[], items: readonly (readonly Field[])[]): string {
  const body = items.map((fields) => `<item>${fields.map(printField).join('')}</item>`).join('\n');
  const head = channel.filter(isOfSite).map(printField).join('');
  return `<rss version="2.0"><channel>${head}\n${body}</channel></rss>`;
}

/** rss-parser keeps only the first link of a channel, and without its rel: the feed's own address must not be it. */
const isOfSite = ({ name, attributes }: Field): boolean =>
  name !== 'link' || (attributes.rel ?? 'alternate') === 'alternate';

function printField({ name, value, attributes }: Field): string {
  const tag = repairedName(name);
  const list = Object.entries(attributes).map(([key, text]) => ` ${key}="${escapeXml(text)}"`);
  return `<${tag}${list.join('')}>${escapeXml(value)}</${tag}>`;
}
