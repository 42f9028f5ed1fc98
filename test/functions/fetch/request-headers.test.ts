import { describe, expect, it } from '@jest/globals';
import { requestHeaders } from '../../../functions/fetch/request-headers.ts';

const page = { url: 'https://news.org/a', kind: 'page' } as const;
const feed = { url: 'https://news.org/rss', kind: 'feed' } as const;

describe('requestHeaders', () => {
  it('says who asks, and for a document in its own language', () => {
    expect(requestHeaders(page, 'agent/1')).toEqual({
      'user-agent': 'agent/1',
      accept: expect.stringMatching(/^text\/html, /),
      'accept-language': '*',
      'accept-encoding': 'gzip, br, deflate',
    });
  });

  it('prefers what feeds are made of for a feed', () => {
    expect(requestHeaders(feed, 'agent/1').accept).toMatch(
      /^application\/atom\+xml, application\/rss\+xml, /,
    );
  });

  it('sends validators back as they came', () => {
    expect(requestHeaders({ ...feed, etag: 'W/"é"', lastModified: 'yesterday' }, 'agent/1')).toMatchObject({
      'if-none-match': 'W/"é"',
      'if-modified-since': 'yesterday',
    });
  });

  it.each(['', '"a\r\nx: y"', '"\u0431"', '"\u0000"'])(
    'leaves out a validator that no header can hold: %j',
    (etag) => {
      expect(requestHeaders({ ...feed, etag, lastModified: etag }, 'agent/1')).toEqual(
        requestHeaders(feed, 'agent/1'),
      );
    },
  );
});
