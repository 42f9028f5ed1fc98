/** Fields whose content is text or markup. */
const TEXT_FIELDS = (
  'title dc:title media:title description dc:description media:description summary itunes:summary abstract ' +
  'content content:encoded fullitem body xhtml:body xhtml:div'
).split(' ');

/** Fields whose content is a date, an address, a name or an identifier. */
const PLAIN_FIELDS = (
  'link atom:link guid id dc:identifier pubdate published issued created updated modified dc:date ' +
  'dcterms:issued dcterms:modified dcterms:created language dc:language author dc:creator itunes:author'
).split(' ');

const FIELDS = new Set([...TEXT_FIELDS, ...PLAIN_FIELDS]);

/** XHTML is what other fields hold; only by itself it is one. */
const isContainer = (name: string): boolean => name.startsWith('xhtml:');

/** Plain fields whose name is no HTML element's: where one opens, an open field before it has ended. */
const UNMISTAKABLE = new Set(
  PLAIN_FIELDS.filter((name) => !['link', 'id', 'author', 'language', 'created'].includes(name)),
);

/** Every field of an item or channel that is read, by its element name; about and lang come from attributes. */
export const FIELD_NAMES: readonly string[] = [...FIELDS, 'about', 'lang'];

/** The name that a field bears in a repaired document: rss-parser knows nothing of it. */
export const repairedName = (field: string): string => `x-${field.replace(':', '-')}`;

export const isField = (name: string): boolean => FIELDS.has(name);

/** Whether a tag inside an open field can only mean that the field's own end tag is missing. */
export function endsField(field: string, name: string): boolean {
  if (name === 'item' || name === 'entry' || UNMISTAKABLE.has(name)) return true;
  const isPlain = !TEXT_FIELDS.includes(field) || field === 'title';
  return isPlain && field !== 'author' && isField(name) && !isContainer(name);
}
