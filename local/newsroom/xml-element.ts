import { escapeXml } from '../../functions/feed/escape-xml.ts';

/** What XML 1.0 (section 2.2) allows in no document, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in an XML element or in a double-quoted attribute of a document that must be well-formed. */
export const xmlText = (text: string): string => escapeXml(text.replace(FORBIDDEN, ''));

/** One element on a line of its own with text in it; nothing when there is no text. */
export const xmlElement = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${xmlText(text)}</${name}>\n`;

/** The same with the text in a CDATA section, as feeds carry HTML. */
export function cdataElement(name: string, text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const safe = text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>');
  return `<${name}><![CDATA[${safe}]]></${name}>\n`;
}
