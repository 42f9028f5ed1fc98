import { describe, expect, it } from '@jest/globals';
import { withAllowHint } from '../../local/allow-hint.ts';

describe('withAllowHint', () => {
  it.each([
    ['an address', 'refused: 127.0.0.1 is not a public address', 'http://127.0.0.1/a', 'http://127.0.0.1'],
    ['a port', 'refused: port 1200 is not the usual one of http', 'http://h.org:1200/a', 'http://h.org:1200'],
    ['a name', 'refused: feeds.lan is not a public name', 'http://feeds.lan/a', 'http://feeds.lan'],
  ])('tells how to allow %s', (_, reason, url, origin) => {
    expect(withAllowHint(reason, url)).toBe(`${reason}; if you mean it, add --allow-origin ${origin}`);
  });

  it.each([
    ['where a redirect leads to', 'refused: 169.254.169.254 is not a public address', 'http://127.0.0.1:98/'],
    ['another port', 'refused: port 9802 is not the usual one of http', 'http://127.0.0.1:9801/'],
    ['another failure', 'HTTP 404', 'http://127.0.0.1:9801/'],
    ['no address', 'refused: x is not a public name', 'nothing'],
  ])('says nothing about %s', (_, reason, url) => {
    expect(withAllowHint(reason, url)).toBe(reason);
  });
});
