import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageFacts } from '../../../local/newsroom/page-facts.ts';

const LONG = 'A sentence that is long enough to be taken for a paragraph of the story and not for a caption.';

describe('pageFacts', () => {
  it('reads a page of an invented outlet', () => {
    expect(
      pageFacts(`<!DOCTYPE html><html lang="en-GB"><head><title>Head &amp; shoulders | The Outlet</title>
        <meta name="generator" content="sample newsroom (invented outlet)">
        <meta property="og:title" content="Caf&eacute; &amp; bar &#8211; closed">
        <meta property="og:site_name" content="The Real Name"></head>
        <body><nav><p>${LONG} But in the navigation.</p></nav><h1>Heading</h1>
        <p class=by>By Somebody<p>${LONG} <em>First</em>&nbsp;one.
        <p>${LONG} Second one.<div>not in it</div><aside><p>${LONG} Beside.</p></aside>
        <script>"<p>${LONG} In a script.</p>"</script></body></html>`),
    ).toEqual({
      title: 'Café & bar – closed',
      outlet: 'The Real Name',
      isMarkedInvented: true,
      lang: 'en',
      summary: `${LONG} First one.`,
      paragraphs: [`${LONG} First one.`, `${LONG} Second one.`],
    });
  });

  it.each([
    ['the heading', '<title>In the tab - The Outlet</title><h1> </h1><h1>In <b>large</b></h1>', 'In large'],
    ['the title element', '<title>In the tab</title><p>Text', 'In the tab'],
    ['nothing', 'Plain text', ''],
  ])('takes the title from %s', (_, html, title) => {
    expect(pageFacts(html).title).toBe(title);
  });

  it.each([
    ['<title>Kurz gesagt – Elbbote</title>', 'Elbbote'],
    ['<title>No outlet here</title>', 'Sample outlet'],
    ['<title>A - part that is much too long to be the name of any outlet at all</title>', 'Sample outlet'],
  ])('takes the outlet of %s', (html, outlet) => {
    expect(pageFacts(html).outlet).toBe(outlet);
  });

  it('tells Russian by its letters where no language is declared, and nothing else', () => {
    expect(pageFacts('<h1>Задержания в Грозном</h1>').lang).toBe('ru');
    expect(pageFacts('<h1>Arrests in Grozny (Грозный)</h1>').lang).toBeUndefined();
    expect(pageFacts('<html lang=" UK-ua"><h1>Затримання</h1>').lang).toBe('uk');
  });

  it('cuts the summary between words, within 300 characters', () => {
    const { summary } = pageFacts(`<p>${'word, '.repeat(80)}</p>`);
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(summary).toMatch(/word…$/);
  });

  it('falls back on the description, and on paragraphs beside the story', () => {
    expect(pageFacts('<meta name=description content="In short."><p>Tiny').summary).toBe('In short.');
    expect(pageFacts(`<nav><p>${LONG}`).summary).toBe(LONG);
  });

  it('takes whatever it is given', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '<h1',
        '<title>',
        '</nav>',
        '<nav>',
        '<!--',
        ']]>',
        '<script>',
        'ё',
        '&#x',
        '<meta content=',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const facts = pageFacts(pieces.join(''));
        expect(facts.summary.length).toBeLessThanOrEqual(300);
        expect(facts.outlet).not.toBe('');
        expect(facts.title).not.toMatch(/[\n\u0000]/);
      }),
    );
  });
});
