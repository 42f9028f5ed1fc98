import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseMailAddress } from '../../../functions/subscriber/mail-address.ts';

describe('parseMailAddress', () => {
  it.each([
    ['ann@example.org', 'ann@example.org', 'ann@example.org'],
    ['  Ann.B+News@Example.ORG \n', 'Ann.B+News@example.org', 'ann.b+news@example.org'],
    ["o'neil@mail.example.org", "o'neil@mail.example.org", "o'neil@mail.example.org"],
    ['ann@Bücher.example', 'ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
    ['ann@пример.рф', 'ann@xn--e1afmkfd.xn--p1ai', 'ann@xn--e1afmkfd.xn--p1ai'],
    ['ann@example。org', 'ann@example.org', 'ann@example.org'],
    ['Анна@example.org', 'Анна@example.org', 'анна@example.org'],
    ['jose\u0301@example.org', 'jos\u00e9@example.org', 'jos\u00e9@example.org'],
  ])('reads %j', (typed, address, key) => {
    expect(parseMailAddress(typed)).toEqual({ address, key });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['ann', 'no-at-sign'],
    ['a@x.org, b@y.org', 'several'],
    ['a@x.org;b@y.org', 'several'],
    ['a@b@c.org', 'several'],
    ['a@x.org>,<c@z.org', 'several'],
    ['"a@x.org" <b@y.org>', 'quoted'],
    ['"a b"@x.org', 'quoted'],
    ['Ann <ann@example.org>', 'name'],
    ['ann @example.org', 'name'],
    ['ann(work)@example.org', 'comment'],
    ['ann@[127.0.0.1]', 'literal'],
    ['ann@[IPv6:::1]', 'literal'],
    ['ann@localhost', 'domain'],
    ['ann@127.0.0.1', 'domain'],
    ['ann@0x7f000001', 'domain'],
    ['ann@-a.org', 'domain'],
    ['ann@a_b.org', 'domain'],
    ['ann@example.org.', 'domain'],
    ['ann@', 'domain'],
    ['ann@exa%6Dple.org', 'domain'],
    ['@example.org', 'local-part'],
    ['ann..b@example.org', 'dots'],
    ['ann@example..org', 'dots'],
    ['.ann@example.org', 'dots'],
    ['ann.@example.org', 'dots'],
    ['a\\b@example.org', 'local-part'],
    ['ann@example.org\r\nBcc: eve@example.org', 'control-characters'],
    ['an\u0000n@example.org', 'control-characters'],
    ['ann\u202e@example.org', 'control-characters'],
    ['ann\u200b@example.org', 'control-characters'],
  ])('refuses %j as %s', (typed, refused) => {
    expect(parseMailAddress(typed)).toEqual({ refused });
  });

  it.each([
    ['local part', `${'a'.repeat(65)}@example.org`],
    ['local part in octets', `${'ж'.repeat(33)}@example.org`],
    ['domain', `ann@${'b.'.repeat(130)}org`],
    ['text', `${'a'.repeat(1_000_000)}@example.org`],
  ])('refuses too long a %s', (_part, typed) => {
    expect(parseMailAddress(typed)).toEqual({ refused: 'too-long' });
  });

  it('gives nothing that a mail library or a header could read as more than one address', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('a', '@', 'x.org', ',', ';', '<', '>', '"', '(', ')', ' ', '\r\n', '.', '[', ']'),
        fc.string({ unit: 'grapheme' }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const read = parseMailAddress(parts.join(''));
        if ('refused' in read) return;
        expect(read.address).toMatch(/^[^\s"(),:;<>@[\\\]\p{Cc}]+@[a-z0-9.-]+\.[a-z0-9-]+$/u);
        expect(parseMailAddress(read.address)).toEqual(read);
      }),
      { numRuns: 3_000 },
    );
  });
});
