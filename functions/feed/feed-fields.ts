/** Fields whose content is text or markup. */
const TEXT_FIELDS = (
  'title dc:title media:title description dc:description media:description summary itunes:summary abstract ' +
  'content content:encoded fullitem body xhtml:body xhtml:div'
).split(' ');

/** Fields whose content is a date, an address, a name or an identifier. */
const PLAIN_FIELDS = (
  'link atom:link guid id dc:identifier pubdate published issued created updated modified dc:date ' +
  'dcterms:issued dcterms:modified dcterms:created language dc:language author dc:creator itunes:author ' +
  'feedburner:origlink pheedo:origlink ttl skiphours skipdays sy:updateperiod sy:updatefrequency'
).split(' ');

const OF_TEXT = new Set(TEXT_FIELDS);
const FIELDS = new Set([...TEXT_FIELDS, ...PLAIN_FIELDS]);

/** XHTML is what other fields hold; only by itself it is one. */
const isContainer = (name: string): boolean => name.startsWith('xhtml:');

/** Plain fields whose name is no HTML element's: where one opens, an open field before it has ended. */
const UNMISTAKABLE = new Set(
  PLAIN_FIELDS.filter((name) => !['link', 'id', 'author', 'language', 'created'].includes(name)),
);

/** Every field of an item or channel that is read, by its element name; the last four come from attributes. */
const NAMES = [...FIELDS, 'about', 'lang', 'self', 'hub'];
const REPAIRED = new Map(NAMES.map((name, place) => [name, `x${place.toString(36)}`]));

/**
 * The name that a field bears in a repaired document: rss-parser knows nothing of it. A short one, since its parser
 * looks at names letter by letter, and half of the work was reading names.
 */
export const repairedName = (field: string): string => REPAIRED.get(field) ?? 'x';

export const isField = (name: string): boolean => FIELDS.has(name);

/** Fields that may hold elements of their own, or whole texts in XHTML. */
export const mayHoldMarkup = (name: string): boolean =>
  ['content', 'author', 'fullitem', 'body', 'skiphours', 'skipdays'].includes(name) || isContainer(name);

/** Fields whose text is for people. */
export const isTextField = (name: string): boolean => OF_TEXT.has(name);

/** Whether a tag inside an open field can only mean that the field's own end tag is missing. */
export function endsField(field: string, name: string): boolean {
  if (name === 'item' || name === 'entry' || UNMISTAKABLE.has(name)) return true;
  const isPlain = !isTextField(field) || field === 'title';
  return isPlain && field !== 'author' && isField(name) && !isContainer(name);
}

/** The elements that are written with capitals, by their names in lower case. */
const CAPITALS = new Map(
  ['pubDate', 'fullItem', 'origLink', 'skipHours', 'skipDays', 'updatePeriod', 'updateFrequency', 'RDF'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** Whether a tag writes its element's name as the formats do. */
export function isRightCase(tagName: string): boolean {
  const local = tagName.slice(tagName.indexOf(':') + 1);
  const lower = local.toLowerCase();
  return lower === 'fullitem' || local === (CAPITALS.get(lower) ?? lower);
}
