/** One link of a Link header: where it leads and what it is to the document. */
export interface HeaderLink {
  /** As written, not resolved. */
  readonly target: string;
  /** Relation types, lower case. */
  readonly rels: readonly string[];
}

const MAX_LENGTH = 16_384;

/** The links of a Link header (RFC 8288 §3), in order; what is no link is passed over. */
export function linkHeader(header: string): readonly HeaderLink[] {
  return splitOutside(header.slice(0, MAX_LENGTH), ',')
    .map(toLink)
    .filter((link) => link !== undefined);
}

function toLink(text: string): HeaderLink | undefined {
  const [target = '', ...parameters] = splitOutside(text, ';').map((part) => part.trim());
  if (!target.startsWith('<') || !target.endsWith('>')) return undefined;
  const rel = parameters.find((parameter) => /^rel\s*=/i.test(parameter)) ?? '';
  const rels = rel
    .slice(rel.indexOf('=') + 1)
    .replaceAll('"', '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '');
  return { target: target.slice(1, -1).trim(), rels };
}

/** Splits at a mark, but not inside an address in angle brackets nor inside quotes. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let inside: '>' | '"' | undefined;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inside !== undefined) inside = letter === inside ? undefined : inside;
    else if (letter === '<') inside = '>';
    else if (letter === '"') inside = '"';
    else if (letter === mark) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
