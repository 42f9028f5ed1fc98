import type { Defect } from './clean-feed.ts';
import { inText } from './make-defect.ts';

const before = (name: string, junk: string): Defect => inText(name, (text) => junk + text);
const declared = (name: string, declaration: string): Defect =>
  inText(name, (text) => text.replace(/^<\?xml[^\n]*\n/, declaration));

/** What is wrong before the first element. */
export const PROLOG_DEFECTS: readonly Defect[] = [
  before('byte order mark', '\ufeff'),
  before('two byte order marks', '\ufeff\ufeff'),
  before('blank lines first', '\n\r\n \t\n'),
  before('a PHP warning first', 'Warning: Undefined index: lang in /srv/site/feed.php on line 12\n'),
  before(
    'a PHP warning in HTML first',
    '<br />\n<b>Notice</b>:  Undefined variable: page in <b>/srv/feed.php</b> on line <b>7</b><br />\n',
  ),
  before('a comment before the declaration', '<!-- cached 2025-01-06 08:15 -->\n'),
  before('two declarations', '<?xml version="1.0"?>\n'),
  declared('no declaration', ''),
  declared('typographic quotes in the declaration', '<?xml version=“1.0” encoding=“UTF-8”?>\n'),
  declared('XML 1.1', '<?xml version="1.1" encoding="UTF-8"?>\n'),
  declared('a declaration without its end', '<?xml version="1.0" encoding="UTF-8">\n'),
  declared("a space before the declaration's name", '< ?xml version="1.0" encoding="UTF-8" ?>\n'),
  declared(
    'a document type from elsewhere',
    '<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.example/rss-0.91.dtd">\n',
  ),
  inText('an entity of its own', (text, { format }) =>
    text
      .replace(/\?>\n/, `?>\n<!DOCTYPE ${format} [ <!ENTITY firm "Halm &#38; Weber"> <!ENTITY empty ""> ]>\n`)
      .replaceAll('Halm &amp; Weber', '&firm;'),
  ),
  declared(
    'a style sheet and instructions',
    '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="/feed.xsl"?><?php header("X: 1 > 0") ?>\n',
  ),
];
