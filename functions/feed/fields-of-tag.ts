import { decodeEntities } from './decode-entities.ts';
import type { Field } from './field.ts';
import type { OpenTag } from './scan-markup.ts';
import { webAddress } from './web-address.ts';

/** What an item's or channel's own tag says in attributes: rdf:about, xml:lang, and in CDF its link and its date. */
export function fieldsOfTag(
  { attributes }: OpenTag,
  base: string,
  lang: string | undefined,
): readonly Field[] {
  if (attributes.size === 0 && lang === undefined) return [];
  const href = webAddress(decodeEntities(attributes.get('href') ?? ''), base);
  const about = attributes.get('rdf:about');
  const values = {
    about: about === undefined ? undefined : decodeEntities(about),
    lang,
    link: href,
    modified: attributes.get('lastmod'),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value, attributes: {} }],
  );
}
