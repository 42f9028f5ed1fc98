import { afterEach, describe, expect, it } from '@jest/globals';
import { asPage, readable } from '../../support/as-page.ts';
import { page, STORY, STORY_TITLE, storyHtml } from '../../support/page-dirt.ts';

const [first = '', second = '', third = ''] = STORY;
const linesOf = (body: string, title?: string): readonly string[] =>
  readable(asPage(page(body, title))).text.split('\n');
const between = (html: string): readonly string[] =>
  linesOf(`<article><p>${first}</p>${html}<p>${second}</p><p>${third}</p></article>`);

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

describe('extractArticle keeps, between paragraphs,', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'code, line by line with its indentation',
      '<pre><code>function print(x) {\n  return share(x);\n}</code></pre>',
      ['function print(x) {', '  return share(x);', '}'],
    ],
    [
      'what was typed with empty lines',
      '<pre>The minutes say that the mayor\nspoke for an hour and a half.\n\nNobody in the hall asked her to stop.</pre>',
      [
        'The minutes say that the mayor spoke for an hour and a half.',
        'Nobody in the hall asked her to stop.',
      ],
    ],
    [
      'a table, its cells apart',
      '<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>North</td><td>31</td></tr><tr><td>South</td><td>26</td></tr></table>',
      ['Ward Votes', 'North 31', 'South 26'],
    ],
    [
      'a list',
      '<ol><li>The old fish market</li><li>The ferry pier</li></ol>',
      ['The old fish market', 'The ferry pier'],
    ],
    [
      'a list of definitions',
      '<dl><dt>Tram</dt><dd>A train that goes through the streets of a town.</dd></dl>',
      ['Tram', 'A train that goes through the streets of a town.'],
    ],
    [
      'headings',
      '<h2>What it costs</h2><p>Forty million, and not a crown more.</p>',
      ['What it costs', 'Forty million, and not a crown more.'],
    ],
    [
      'headings that are sentences',
      '<h3>Search for a way out of the dispute</h3>',
      ['Search for a way out of the dispute'],
    ],
    ['a quotation', '<blockquote><p>We want this tram.</p></blockquote>', ['We want this tram.']],
    ['short answers', '<p>Will you resign?</p><p>No.</p>', ['Will you resign?', 'No.']],
    [
      'a question in bold',
      '<p><strong>And what if the money does not come?</strong></p><p>Then we wait.</p>',
      ['And what if the money does not come?', 'Then we wait.'],
    ],
    [
      'a verse',
      '<p>O tram of Lowmoor,<br>come back to us,<br>come back.</p>',
      ['O tram of Lowmoor,', 'come back to us,', 'come back.'],
    ],
    [
      'a note in the text',
      '<p>The rails still lie there<sup>1</sup> under the asphalt.</p>',
      ['The rails still lie there1 under the asphalt.'],
    ],
  ])('%s', (_what, html, lines) => {
    expect(between(html)).toEqual([first, ...lines, second, third]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'a list',
      '<ul><li>The old fish market</li><li>The ferry pier</li></ul>',
      ['The old fish market', 'The ferry pier'],
    ],
    ['code', '<pre>begin {\n  stop();\n}</pre>', ['begin {', '  stop();', '}']],
    [
      'a table',
      '<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>North</td><td>31</td></tr></table>',
      ['Ward Votes', 'North 31'],
    ],
    [
      'footnotes',
      '<ol><li>Minutes of the council, volume 31, page 4.</li><li>The Herald of 3 May 1957.</li></ol>',
      ['Minutes of the council, volume 31, page 4.', 'The Herald of 3 May 1957.'],
    ],
    ['a short last sentence', '<p>It will ring again.</p>', ['It will ring again.']],
  ])('%s at the end', (_what, html, lines) => {
    expect(linesOf(`<article>${storyHtml()}${html}</article>`)).toEqual([...STORY, ...lines]);
  });
});

describe('extractArticle reads whole', () => {
  it.each([
    ['paragraphs parted by line breaks', `<div>${STORY.join('<br><br>')}</div>`],
    ['paragraphs that are boxes', STORY.map((text) => `<div>${text}</div>`).join('')],
    [
      'paragraphs that are boxes in boxes',
      `<div>${STORY.map((text) => `<div><div><span>${text}</span></div></div>`).join('')}</div>`,
    ],
    [
      'a layout of tables',
      `<table><tr><td width="120"><a href="/">Home</a></td><td><font size="2">${storyHtml()}</font></td></tr></table>`,
    ],
    [
      'an article of sections',
      `<main>${STORY.map((text) => `<section><p>${text}</p></section>`).join('')}</main>`,
    ],
    [
      'an article of several articles',
      `<main>${STORY.map((text) => `<article><p>${text}</p></article>`).join('')}</main>`,
    ],
    ['an article from right to left', `<div dir="rtl">${storyHtml()}</div>`],
    ['a page without a body', storyHtml()],
    ['paragraphs that never end', STORY.map((text) => `<p>${text}`).join('')],
    ['elements with names of their own', `<x-story><x-text>${storyHtml()}</x-text></x-story>`],
    ['a page whose every name is dirt', `<div class="share social sidebar">${storyHtml()}</div>`],
  ])('%s', (_what, body) => {
    expect(linesOf(body)).toEqual([...STORY]);
  });

  it('a long read', () => {
    const paragraphs = Array.from(
      { length: 600 },
      (_, at) => `Chapter ${at} of the tram begins here. ${STORY[at % 3]}`,
    );
    expect(linesOf(`<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`)).toEqual(
      paragraphs,
    );
  });

  it('an encyclopaedia with thousands of links', () => {
    const paragraphs = Array.from(
      { length: 900 },
      (_, at) =>
        `Line ${at} of the <a href="/a">tram</a> and the <a href="/b">harbour</a>. ${STORY[at % 3]} See the <a href="/c">ferry</a>.`,
    );
    const lines = linesOf(`<main>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>`);
    expect(lines).toHaveLength(900);
  });

  it('a list article of pictures with text', () => {
    const items = STORY.map(
      (text, at) => `<h2>${at + 1}. The ${['market', 'pier', 'quay'][at]}</h2><p>${text}</p>`,
    );
    expect(linesOf(`<article>${items.join('')}</article>`)).toEqual(
      STORY.flatMap((text, at) => [`${at + 1}. The ${['market', 'pier', 'quay'][at]}`, text]),
    );
  });
});

describe('extractArticle chooses', () => {
  const data = (text: string, headline = STORY_TITLE): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, articleBody: text })}</script>`;

  it('the text of the data over a teaser', () => {
    expect(linesOf(`${data(STORY.join('\n'))}<article><p>${first}</p></article>`)).toEqual([...STORY]);
  });

  it('the text of the page over data cut short', () => {
    expect(linesOf(`${data(`${first.slice(0, 150)}…`)}<article>${storyHtml()}</article>`)).toEqual([
      ...STORY,
    ]);
  });

  it('the text of the page over data of another story', () => {
    const other =
      'The ferry of the north sails at noon, and nobody knows why it is late on every Tuesday of the year. ';
    expect(linesOf(`${data(other.repeat(20), 'The ferry')}<article>${storyHtml()}</article>`)).toEqual([
      ...STORY,
    ]);
  });

  it('the text of the data over a box that has nothing to do with the title', () => {
    const other =
      'Readers who ring the office at noon may win a basket of fish and a year of the paper, says the publisher. ';
    expect(
      linesOf(`${data(STORY.join('\n'))}<div><p>${other.repeat(3)}</p><p>${other.repeat(4)}</p></div>`),
    ).toEqual([...STORY]);
  });
});
