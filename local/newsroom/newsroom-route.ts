import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { printOpml } from '../../functions/feed/opml.ts';
import { addressPart } from './address-part.ts';
import { feedAnswer, type NewsroomAnswer, pageAnswer } from './newsroom-answers.ts';
import { feedPath, feedTitle } from './newsroom-edition.ts';
import { FEED_FORMS } from './newsroom-feeds.ts';
import { newsroomIndex } from './newsroom-index.ts';
import type { NewsroomPress } from './newsroom-press.ts';
import { serveFresh } from './serve-fresh.ts';

type Answer = NewsroomAnswer & { readonly lastModified?: Date };

/** Answers the newsroom's requests; what goes wrong is told in the answer. */
export function newsroomRoute(press: NewsroomPress, origin: string): RequestListener {
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'newsroom: there is only GET and HEAD');
      return;
    }
    answerTo(request, press, origin)
      .then((answer) => {
        if (answer === undefined) refuse(response, 404, 'newsroom: there is no such page');
        else serveFresh(request, response, answer);
      })
      .catch((error: Error) => refuse(response, 500, error.message));
  };
}

async function answerTo(
  { url }: IncomingMessage,
  press: NewsroomPress,
  origin: string,
): Promise<Answer | undefined> {
  const path = (url ?? '/').replace(/[?#].*$/s, '');
  const form = FEED_FORMS.find((each) => feedPath(each) === path);
  if (form !== undefined) {
    const print = await press.print();
    const lastModified = new Date(Math.max(print.changedMs, press.startedAt.getTime()));
    return { ...feedAnswer(form, { ...print, origin }), lastModified };
  }
  if (path === '/') {
    const body = Buffer.from(newsroomIndex({ ...(await press.print()), origin }));
    return { contentType: 'text/html; charset=utf-8', body };
  }
  if (path === '/feeds.opml') return { contentType: 'text/x-opml', body: Buffer.from(opml(origin)) };
  return page(path, press);
}

function opml(origin: string): string {
  const listings = FEED_FORMS.map((form) => {
    return { url: origin + feedPath(form), title: feedTitle(form), lang: form.lang };
  });
  return printOpml(listings);
}

/** Looked up among the names of the folder, so that no address leads out of it. */
async function page(path: string, press: NewsroomPress): Promise<Answer | undefined> {
  const [, outlet, last, ...more] = path.split('/');
  const slug = decoded(last ?? '');
  if (slug === undefined || slug === '' || more.length > 0) return undefined;
  const { pages, times } = await press.printWith(slug);
  const found = pages.get(slug);
  const time = times.get(slug);
  if (found === undefined || time === undefined || outlet !== addressPart(found.outlet)) return undefined;
  return pageAnswer(await press.bytes(slug), new Date(time), press.startedAt);
}

function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}
