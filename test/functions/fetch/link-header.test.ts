import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkHeader } from '../../../functions/fetch/link-header.ts';

describe('linkHeader', () => {
  it('reads hub and topic', () => {
    const value = '<https://hub.example/>; rel="hub", <https://news.example/f.xml>; rel=self';
    expect(linkHeader(value)).toEqual([
      { target: 'https://hub.example/', rels: ['hub'] },
      { target: 'https://news.example/f.xml', rels: ['self'] },
    ]);
  });

  it.each([
    ['several relations', '<a>; rel="Self  alternate"', [{ target: 'a', rels: ['self', 'alternate'] }]],
    ['commas and semicolons in the address', '<a,b;c>;rel=hub', [{ target: 'a,b;c', rels: ['hub'] }]],
    ['commas in quotes', '<a>; title="x, <y>"; rel=hub', [{ target: 'a', rels: ['hub'] }]],
    ['no relation', '<a>', [{ target: 'a', rels: [] }]],
    ['what is no link', 'a; rel=hub, , <b; rel=hub', []],
    ['nothing', '', []],
  ])('reads %s', (_, value, expected) => {
    expect(linkHeader(value)).toEqual(expected);
  });

  it('reads anything without an error', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(Array.isArray(linkHeader(value))).toBe(true);
      }),
    );
  });
});
