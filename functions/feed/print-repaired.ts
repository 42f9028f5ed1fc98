import { escapeXml } from './escape-xml.ts';
import { repairedName } from './feed-fields.ts';
import type { Field } from './field.ts';

/** An RSS 2.0 document for rss-parser, and the names of the fields in it. */
export interface PrintedFeed {
  readonly xml: string;
  /** As repairedName gives them. */
  readonly names: readonly string[];
}

/** Prints channel and items as the RSS 2.0 document that rss-parser reads. */
export function printRepaired(channel: readonly Field[], items: readonly (readonly Field[])[]): PrintedFeed {
  const names = new Set<string>();
  const print = ({ name, value, attributes }: Field): string => {
    const tag = repairedName(name);
    names.add(tag);
    return `<${tag}${printAttributes(attributes)}>${characterData(value)}</${tag}>`;
  };
  const head = channel.flatMap(channelField).map(print).join('');
  const body = items.map((fields) => `<item>${fields.map(print).join('')}</item>`).join('');
  return { xml: `<rss version="2.0"><channel>${head}${body}</channel></rss>`, names: [...names] };
}

/** rss-parser keeps only the first link of a channel, and without its rel: what is not the site's gets its own name. */
function channelField(field: Field): readonly Field[] {
  if (field.name !== 'link' && field.name !== 'atom:link') return [field];
  const relations = (field.attributes.rel ?? 'alternate').split(/\s+/);
  const named = ['self', 'hub']
    .filter((name) => relations.includes(name))
    .map((name) => ({ ...field, name }));
  return relations.includes('alternate') ? [field, ...named] : named;
}

function printAttributes(attributes: Field['attributes']): string {
  let printed = '';
  for (const [name, text] of Object.entries(attributes)) printed += ` ${name}="${escapeXml(text)}"`;
  return printed;
}

/** A CDATA section where there is something to escape: the parser reads it several times faster than references. */
function characterData(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
