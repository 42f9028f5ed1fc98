import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looseJson } from '../../../functions/article/loose-json.ts';

describe('looseJson', () => {
  it.each([
    ['{"a":1}', [{ a: 1 }]],
    ['[{"a":1},{"b":2}]', [[{ a: 1 }, { b: 2 }]]],
    ['{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['{"a":1};', [{ a: 1 }]],
    ['<!-- {"a":1} -->', [{ a: 1 }]],
    ['//<![CDATA[\n{"a":1}\n//]]>', [{ a: 1 }]],
    ['/* schema.org */ {"a":1}', [{ a: 1 }]],
    ['{"a":1, // the first\n "b":2}', [{ a: 1, b: 2 }]],
    ['{"a":[1,2,],"b":2,}', [{ a: [1, 2], b: 2 }]],
    ['{"a":"one\ntwo\tthree"}', [{ a: 'one two three' }]],
    ['{"a":"he said "no" to it"}', [{ a: 'he said "no" to it' }]],
    ['{"a":"it\\\'s"}', [{ a: "it's" }]],
    ['{"a":"http://b.example/c"}', [{ a: 'http://b.example/c' }]],
    ['{"a":"\\u0411 \\"b\\" \\\\"}', [{ a: 'Б "b" \\' }]],
    ['{"a":{"b":[1,{"c":"cut off he', [{ a: { b: [1, { c: 'cut off he' }] } }]],
    ['{"a":1]}', [{ a: 1 }]],
    ['{"a":}', [{ a: null }]],
    ['{broken}', []],
    ['nothing', []],
    ['', []],
  ])('of %s', (source, values) => {
    expect(looseJson(source)).toEqual(values);
  });

  it('answers, whatever it is given', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '/*',
      '*/',
      '//',
      '\n',
      '<!--',
      'a',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(looseJson(pieces.join('')))).toBe(true);
      }),
    );
  });

  it.each(['"', '"a" ', '/*', '//', '{', '[', '{"a":', '\\', '" \n', '<!--', ',', '{"a":1,'])(
    'walks once through 400,000 characters of %s',
    (piece) => {
      expect(looseJson(piece.repeat(400_000 / piece.length)).length).toBeLessThan(2);
    },
  );
});
