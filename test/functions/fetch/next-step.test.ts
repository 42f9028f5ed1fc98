import { describe, expect, it } from '@jest/globals';
import type { FetchRequest } from '../../../functions/fetch/fetcher.ts';
import { nextStep } from '../../../functions/fetch/next-step.ts';

const NOW = new Date('2026-11-21T05:00:00.000Z');
const NONE: ReadonlySet<string> = new Set();
const page: FetchRequest = { url: 'https://news.org/a', kind: 'page' };
const feed: FetchRequest = { url: 'https://news.org/rss', kind: 'feed' };

const step = (
  status: number,
  headers: Record<string, string> = {},
  request = page,
  allowed = NONE,
): unknown => nextStep({ url: new URL(request.url), status, headers, request, now: NOW }, allowed);

const failing = (failure: string, reason: string): unknown => expect.objectContaining({ failure, reason });

describe('nextStep', () => {
  it.each([200, 203, 226])('reads an answer with status %i', (status) => expect(step(status)).toBe('read'));

  it.each([202, 204, 205, 408, 425, 429, 500, 502, 503, 504, 599])('asks again after HTTP %i', (status) =>
    expect(() => step(status)).toThrow(failing('transient', `HTTP ${status}`)),
  );

  it.each([300, 305, 400, 401, 402, 403, 404, 406, 410, 418, 451, 600, 999])(
    'gives up after HTTP %i',
    (status) => expect(() => step(status)).toThrow(failing('permanent', `HTTP ${status}`)),
  );

  it('carries the status in the error', () => {
    expect(() => step(410)).toThrow(expect.objectContaining({ status: 410 }));
  });

  it('takes 304 for unchanged only when it was asked', () => {
    expect(step(304, {}, { ...feed, etag: '"1"' })).toBe('unchanged');
    expect(step(304, {}, { ...feed, lastModified: 'x' })).toBe('unchanged');
    expect(step(304, {}, feed)).toBe('unasked');
  });

  it('reads a part that nobody asked for when it is all there is', () => {
    expect(step(206, { 'content-range': 'bytes 0-99/100' })).toBe('read');
    for (const range of ['bytes 0-98/100', 'bytes 1-99/100', 'bytes 0-99/*', 'nonsense', '']) {
      expect(() => step(206, { 'content-range': range })).toThrow(
        failing('transient', 'only a part of the document'),
      );
    }
    expect(() => step(206)).toThrow(failing('transient', 'only a part of the document'));
  });

  it('carries how long the host wants to be left alone', () => {
    const waiting = (retryAfterMs: number | undefined) => expect.objectContaining({ retryAfterMs });
    expect(() => step(429)).toThrow(waiting(900_000));
    expect(() => step(429, { 'retry-after': '7' })).toThrow(waiting(7_000));
    expect(() => step(503, { 'retry-after': 'Sat, 21 Nov 2026 05:01:00 GMT' })).toThrow(waiting(60_000));
    expect(() => step(503)).toThrow(waiting(undefined));
    expect(() => step(500, { 'retry-after': '7' })).toThrow(waiting(undefined));
  });

  it.each(['text/html', 'TEXT/HTML; charset=x', 'application/xhtml+xml', 'text/plain', ''])(
    'reads a page of type %j',
    (type) => expect(step(200, { 'content-type': type })).toBe('read'),
  );

  it.each(['application/pdf', 'image/jpeg', 'application/json', 'video/mp4', 'application/octet-stream'])(
    'reads no page of type %s',
    (type) =>
      expect(() => step(200, { 'content-type': `${type}; x=y` })).toThrow(
        failing('permanent', `not a page: ${type}`),
      ),
  );

  it.each(['application/rss+xml', 'text/html', 'application/octet-stream', 'application/json', 'nonsense'])(
    'reads a feed of type %s',
    (type) => expect(step(200, { 'content-type': type }, feed)).toBe('read'),
  );

  it.each(['application/pdf', 'image/png', 'video/mp4', 'audio/mpeg', 'application/zip'])(
    'reads no feed of type %s',
    (type) =>
      expect(() => step(200, { 'content-type': type }, feed)).toThrow(
        failing('permanent', `not a feed: ${type}`),
      ),
  );

  describe('redirects', () => {
    it.each([301, 302, 303, 307, 308])('follows HTTP %i', (status) => {
      expect(step(status, { location: '../b?x=1' })).toEqual(new URL('https://news.org/b?x=1'));
    });

    it('escapes blanks as browsers do', () => {
      expect(step(302, { location: ' /a b?c d ' })).toEqual(new URL('https://news.org/a%20b?c%20d'));
      expect(() => step(302, { location: 'https://news .org/' })).toThrow(
        failing('permanent', 'refused: not a web address'),
      );
    });

    it.each([
      ['https://127.0.0.1/', 'refused: 127.0.0.1 is not a public address'],
      ['//169.254.169.254/', 'refused: 169.254.169.254 is not a public address'],
      ['http://news.org/b', 'refused: redirect from https to http'],
      ['https://news.org:8443/', 'refused: port 8443 is not the usual one of https'],
      ['https://me@news.org/', 'refused: the address holds a user name or password'],
      ['javascript:alert(1)', 'refused: javascript: is not http or https'],
    ])('does not follow to %s', (location, reason) => {
      expect(() => step(302, { location })).toThrow(failing('permanent', reason));
    });

    it('does not follow to nowhere', () => {
      const nowhere = failing('permanent', 'HTTP 302 without an address to go to');
      expect(() => step(302)).toThrow(nowhere);
      expect(() => step(302, { location: ' ' })).toThrow(nowhere);
    });

    it('lets an allowed origin lead to another one, but not a stranger', () => {
      const allowed = new Set(['http://127.0.0.1:1', 'http://127.0.0.1:2']);
      const location = 'http://127.0.0.1:2/b';
      expect(step(302, { location }, { ...page, url: 'http://127.0.0.1:1/a' }, allowed)).toEqual(
        new URL(location),
      );
      expect(() => step(302, { location }, { ...page, url: 'http://news.org/a' }, allowed)).toThrow(
        failing('permanent', 'refused: port 2 is not the usual one of http'),
      );
    });
  });
});
