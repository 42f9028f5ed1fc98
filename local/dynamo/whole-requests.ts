import { IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** A browser's request, or one that reached us by another name (DNS rebinding), is no business of ours. */
const isForeign = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || !LOOPBACK.test(headers.host ?? '');

/** The same request, on no connection, with its body at hand. */
function wholeRequest({ method, url, headers }: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = Object.assign(new IncomingMessage(new Socket()), { method, url, headers, complete: true });
  whole.push(body);
  whole.push(null);
  return whole;
}

async function handOver(
  request: IncomingMessage,
  response: ServerResponse,
  next: RequestListener,
): Promise<void> {
  // An answer that its client no longer waits for.
  response.on('error', () => {});
  let body: Buffer;
  try {
    body = await buffer(request);
  } catch {
    // The client left in mid-request: nobody waits for an answer.
    return;
  }
  next(wholeRequest(request, body), response);
}

/**
 * A front that reads the whole request before it calls `next`: dynalite throws, and so ends the process, when a
 * client drops its connection in the middle of one. Answers 403 to browsers and to foreign host names.
 */
export function wholeRequests(next: RequestListener): RequestListener {
  return (request, response) => {
    if (isForeign(request)) {
      response.writeHead(403).end();
      request.resume();
    } else {
      void handOver(request, response, next);
    }
  };
}
