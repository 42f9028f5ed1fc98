import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import type { ReceivedMail } from '../contracts/mailer.ts';

/** What a reply says in a stage of the conversation; the mail's own stage can also end without one. */
export interface SmtpWhims {
  greeting?: number;
  sender?: number;
  recipient?: number;
  mail?: number | 'hang up' | 'silence';
  /** Hangs up in the middle of the mail. */
  hangUpAfterBytes?: number;
}

export interface SmtpWhimServer {
  readonly url: string;
  readonly whims: SmtpWhims;
  readonly received: ReceivedMail[];
  /** How often a recipient was named. */
  offers: number;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that refuses, defers, hangs up or falls silent as it is told. */
export async function smtpWhimServer(options: SMTPServerOptions = {}): Promise<SmtpWhimServer> {
  const whims: SmtpWhims = {};
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onConnect: (_session, done) => done(refusal(whims.greeting)),
    onMailFrom: (_address, _session, done) => done(refusal(whims.sender)),
    onRcptTo: ({ address }, _session, done) => {
      house.offers += 1;
      done(refusal(whims.recipient, address));
    },
    onData: async (stream, { envelope }, done) => {
      // The house may end the connection in the middle of the mail.
      const raw = await taken(stream, whims.hangUpAfterBytes).catch(() => undefined);
      if (raw === undefined || whims.mail === 'hang up') hangUp();
      const to = envelope.rcptTo.map(({ address }) => address);
      if (typeof whims.mail === 'number') return done(refusal(whims.mail, to.join()));
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      if (raw !== undefined) received.push({ from, to, raw });
      if (whims.mail === undefined) done();
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      hangUp();
      server.close(() => resolve());
    });
  const house: SmtpWhimServer = { url: `smtp://127.0.0.1:${port}`, whims, received, offers: 0, close };
  return house;
}

/** The mail's bytes; undefined when they were more than it wants. */
async function taken(
  stream: SMTPServerDataStream,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    if (stream.byteLength > maxBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

/** As real servers do, it names the address in what it says. */
function refusal(responseCode: number | undefined, address = 'you'): Error | undefined {
  if (responseCode === undefined) return undefined;
  return Object.assign(new Error(`no mail for <${address}> here`), { responseCode });
}
