import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seededRandom } from './generated-rhythms.ts';

// A child process that plays a thousand publishers: /N is a feed of 30 items, answered after 20 to 300 ms; with its
// ETag sent back, 304. It prints its port; GET /tally gives and clears what was asked and sent.

const ITEMS = 30;
const random = seededRandom(1);
const tally = { requests: 0, bytes: 0, unchanged: 0 };

const WORDS =
  'the council of port Vayl heard on monday that three more ferries would be kept for winter and'.split(' ');
const sentence = (seed: number, words: number): string => {
  const next = seededRandom(seed);
  return Array.from({ length: words }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
};

function feed(number: number): string {
  const items = Array.from({ length: ITEMS }, (_, place) => {
    const link = `http://paper-${number}.org/news/${place}`;
    const date = new Date(Date.UTC(2026, 10, 20, 12, -place * 7)).toUTCString();
    const text = sentence(number * ITEMS + place, 60);
    return `<item><title>${sentence(number + place, 9)} ${place}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Paper ${number}</title><link>http://paper-${number}.org/</link><description>d</description>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  if (request.url === '/tally') {
    response.end(JSON.stringify(tally));
    Object.assign(tally, { requests: 0, bytes: 0, unchanged: 0 });
    return;
  }
  const number = Number(request.url?.slice(1));
  const etag = `"v${number}"`;
  const isKnown = request.headers['if-none-match'] === etag;
  const body = isKnown ? '' : feed(number);
  tally.requests += 1;
  tally.unchanged += Number(isKnown);
  tally.bytes += body.length;
  const headers = { etag, 'content-type': 'application/rss+xml; charset=utf-8' };
  setTimeout(() => response.writeHead(isKnown ? 304 : 200, headers).end(body), 20 + 280 * random());
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
