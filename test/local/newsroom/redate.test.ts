import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redate } from '../../../local/newsroom/redate.ts';

const dates = { published: new Date('2026-11-21T10:00:00Z'), latest: new Date('2026-11-21T12:00:00Z') };
const moved = (html: string): string => redate(html, dates);

describe('redate', () => {
  it.each([
    [
      'Open Graph, in its own time zone',
      '<meta property="article:published_time" content="2017-05-18T14:45:00+02:00">',
      '<meta property="article:published_time" content="2026-11-21T12:00:00+02:00">',
    ],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"datePublished": "2017-05-18T08:45:00.000-0400", "name": "2017-05-18"}</script>',
      '<script type="application/ld+json">{"datePublished": "2026-11-21T06:00:00-04:00", "name": "2017-05-18"}</script>',
    ],
    [
      'a time element',
      "<p>On <time class=when datetime='2017-05-18 14:45' pubdate>18 May 2017</time>",
      '<p>On <time class=when datetime="2026-11-21T10:00:00Z" pubdate>18 May 2017</time>',
    ],
    [
      'microdata',
      '<span itemprop="datePublished" content=2017-05-18>18 May</span>',
      '<span itemprop="datePublished" content="2026-11-21">18 May</span>',
    ],
    [
      'a plain meta in the RFC 822 form',
      '<META content="Thu, 18 May 2017 14:45:00 GMT" name="date">',
      '<META content="Sat, 21 Nov 2026 10:00:00 GMT" name="date">',
    ],
  ])('moves the publication in %s', (_, before, after) => {
    expect(moved(before)).toBe(after);
  });

  it('keeps the distance of the other times, but lets none be later than now', () => {
    const page = (published: string, modified: string, comment: string, far: string) =>
      `<time datetime="${comment}"></time><script type='application/ld+json'>{"dateModified":"${modified}","datePublished":"${published}"}</script><meta property="og:updated_time" content="${far}">`;
    expect(
      moved(
        page('2017-05-18T14:00:00Z', '2017-05-18T15:30:00Z', '2017-05-17T14:00:00Z', '2017-06-01T00:00:00Z'),
      ),
    ).toBe(
      page('2026-11-21T10:00:00Z', '2026-11-21T11:30:00Z', '2026-11-20T10:00:00Z', '2026-11-21T12:00:00Z'),
    );
  });

  it('puts a day without a clock on the day of publication', () => {
    expect(
      moved(
        '<meta name="DC.date" content="2017-05-18"><meta property="article:published_time" content="2017-05-18T23:45:00Z">',
      ),
    ).toBe(
      '<meta name="DC.date" content="2026-11-21"><meta property="article:published_time" content="2026-11-21T10:00:00Z">',
    );
  });

  it('takes the page as published when its only time says so', () => {
    expect(moved('<time datetime="2017-05-18T14:00:00Z">')).toBe('<time datetime="2026-11-21T10:00:00Z">');
  });

  it.each([
    '<p>It happened on 2017-05-18T14:45:00Z, "datePublished":"2017-05-18".</p>',
    '<script>var x = {"datePublished":"2017-05-18"}</script>',
    '<meta name="viewport" content="2017-05-18"><meta name="description" content="2017-05-18">',
    '<time datetime="PT5M">5 min</time><time>18 May 2017</time><time datetime="2017-99-99">',
    '<meta name="date" content="May 2017">',
    '',
  ])('leaves %j alone', (html) => {
    expect(moved(html)).toBe(html);
  });

  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<time datetime="2017-05-18">',
      '<time datetime="2017-05-18T10:00:00Z',
      '<meta property="article:published_time" content="2017-05-18T14:45:00Z">',
      '<script type="application/ld+json">{"datePublished":"2017-05-18"',
      '</script>',
      '<',
      '"',
      "'",
      '>',
      'é\u00ff',
    ),
  );

  it('changes nothing but times, whatever the page', () => {
    const withoutTimes = (html: string): string => html.replace(/\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?/g, '');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.join('');
        expect(withoutTimes(moved(html))).toBe(withoutTimes(html));
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing more to move the second time', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = moved(pieces.join(''));
        expect(moved(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
