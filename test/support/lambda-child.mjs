// A stand-in for Lambda's own process: loads the function that lies in the current folder, hands it one event, and
// says on standard output how that went. Reads { event?, internetPort? } from standard input.
import dns from 'node:dns';
import net from 'node:net';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

/** A public address that is never dialled: connections to it end at our own server. */
const SOMEWHERE = '93.184.215.14';

/** Lets every name resolve to somewhere public, and every connection to there lead to a port of this machine. */
function pretendInternet(port) {
  dns.promises.Resolver.prototype.resolve4 = async () => [SOMEWHERE];
  dns.promises.Resolver.prototype.resolve6 = async () => [];
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function pretendConnect(...args) {
    const options = Array.isArray(args[0]) ? args[0][0] : args[0];
    if (options?.host === SOMEWHERE) Object.assign(options, { host: '127.0.0.1', port });
    return connect.apply(this, args);
  };
}

const { event, internetPort } = await json(process.stdin);
if (internetPort !== undefined) pretendInternet(internetPort);
const start = performance.now();
const loaded = await import(pathToFileURL('index.mjs').href);
const importMs = Math.round(performance.now() - start);
const report = { importMs, handler: typeof loaded.handler };
try {
  if (event !== undefined) report.answer = await loaded.handler(event, { functionName: 'a-function' });
} catch (error) {
  report.error = error instanceof Error ? error.message : String(error);
}
process.stdout.write(`\nREPORT ${JSON.stringify(report)}\n`);
process.exit(0);
