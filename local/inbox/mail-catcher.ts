import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { keepMail } from './mail-folder.ts';

export interface MailCatcher {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  close(): Promise<void>;
}

const MAX_MAIL_BYTES = 10 * 1024 * 1024;

/**
 * An SMTP server on this machine that delivers nothing: each mail is kept as an .eml file in the folder, safely on
 * disk before the server says that it has it.
 */
export async function startMailCatcher(folder: string): Promise<MailCatcher> {
  await mkdir(folder, { recursive: true });
  const server = new SMTPServer({
    banner: 'mails are kept, not delivered',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    closeTimeout: 500,
    onData: (stream, { envelope }, done) => {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      take(stream, folder, recipients).then(
        (id) => done(null, `kept as ${id}`),
        (error: Error) => done(error),
      );
    },
  });
  // A client that drops its connection is its own trouble.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, close };
}

async function take(
  stream: SMTPServerDataStream,
  folder: string,
  recipients: readonly string[],
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  if (stream.sizeExceeded) throw Object.assign(new Error('the mail is too large'), { responseCode: 552 });
  const time = new Date().toISOString().replace(/[-:]/g, '');
  return keepMail(folder, {
    id: `${time}-${randomBytes(4).toString('hex')}`,
    recipients,
    raw: Buffer.concat(chunks),
  });
}
