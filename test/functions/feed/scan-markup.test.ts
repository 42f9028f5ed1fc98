import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MarkupScanner } from '../../../functions/feed/scan-markup.ts';

const scan = (source: string): string[] =>
  [...new MarkupScanner(source).tokens()].map((token) => {
    if (token.is === 'text' || token.is === 'cdata') return `${token.is}:${token.value}`;
    if (token.is === 'close') return `close:${token.name}`;
    const attributes = [...token.attributes].map(([name, value]) => ` ${name}=${value}`).join('');
    return `open:${token.name}${attributes}${token.isEmpty ? '/' : ''}`;
  });

describe('MarkupScanner', () => {
  it.each([
    ['<a href="x>y" B=\'z\' c=d e>t</a>', ['open:a href=x>y b=z c=d e=', 'text:t', 'close:a']],
    ['<br/><hr />', ['open:br/', 'open:hr/']],
    ['a < b <c>', ['text:a < b ', 'open:c']],
    ['<!-- <a> --><?xml version="1.0"?>x', ['text:x']],
    ['<!DOCTYPE r [<!ENTITY a "]>"> ]><r/>', ['text:"> ]>', 'open:r/']],
    ['<t><![CDATA[a <b> ]] c]]></t>', ['open:t', 'cdata:a <b> ]] c', 'close:t']],
    ['<title><![CDATA[lost</title><x/>', ['open:title', 'cdata:lost', 'close:title', 'open:x/']],
    ['<t><![CDATA[a</title>b<![CDATA[c]]>', ['open:t', 'cdata:a', 'close:title', 'text:b', 'cdata:c']],
    ['<a <b>', ['open:a', 'open:b']],
    ['<a href="never closed', ['open:a href=']],
    ['<a x=1 x=2>', ['open:a x=1']],
    ['<__proto__ constructor="1">', ['open:__proto__ constructor=1']],
    ['a<!-- b <c>', ['text:a']],
    ['a<!-- b> c <d/>', ['text:a', 'text: c ', 'open:d/']],
    ['', []],
  ])('cuts %s', (source, tokens) => {
    expect(scan(source)).toEqual(tokens);
  });

  it('goes on behind raw text', () => {
    const scanner = new MarkupScanner('<script>a</b></script>after');
    const tokens = scanner.tokens();
    tokens.next();
    scanner.skipPast('script');
    expect([...tokens].map((token) => token.is)).toEqual(['close', 'text']);
  });

  it('says when an element never ends, and stays where it is', () => {
    const scanner = new MarkupScanner('<object>a<object>b');
    const tokens = scanner.tokens();
    tokens.next();
    expect([scanner.skipPast('object'), scanner.skipPast('OBJECT')]).toEqual([false, false]);
    expect([...tokens].map((token) => token.is)).toEqual(['text', 'open', 'text']);
  });

  it('passes over the rest', () => {
    const scanner = new MarkupScanner('<a><b>');
    scanner.skipRest();
    expect([...scanner.tokens()]).toEqual([]);
  });

  it.each([
    ['<a b="c"/>&amp;<!-- d --><![CDATA[<&]]>', []],
    ['1 < 2', ['bare-less-than']],
    ['<a b=c d>', ['bad-attribute', 'bad-attribute']],
    ['<a b="1" B="2">', ['bad-attribute']],
    ['<a', ['unfinished-tag']],
    ['<!-- -- -->', ['bad-comment']],
    ['<!--', ['bad-comment']],
    ['<![CDATA[', ['unclosed-cdata']],
  ])('tells of what is wrong in %s', (source, names) => {
    const told: string[] = [];
    Array.from(new MarkupScanner(source, (name) => told.push(name)).tokens());
    expect(told).toEqual(names);
  });

  it('cuts any text into tokens', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => scan(source).length <= source.length));
  });
});

describe('MarkupScanner on signs that open nothing', () => {
  it('gives one text for a run of them', () => {
    const tokens = [...new MarkupScanner(`a ${'<'.repeat(10_000)} 3 < 4 <b>`).tokens()];
    expect(tokens.map(({ is }) => is)).toEqual(['text', 'open']);
    expect(tokens[0]).toEqual({ is: 'text', value: `a ${'<'.repeat(10_000)} 3 < 4 ` });
  });
});
