import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer/lib/errors';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { isUrl } from '../fetch/is-url.ts';
import type { Email } from '../mail/email.ts';
import type { MailAnswer, Mailer } from '../mail/mailer.ts';
import { type MimeMessage, mimeMessage } from './mime-message.ts';
import { smtpAnswer } from './smtp-answer.ts';

export interface SmtpTimeLimits {
  /** For name, connection, encryption and greeting. */
  readonly connectMs: number;
  /** For silence of the server in the conversation; RFC 5321, 4.5.3.2.6 grants it ten minutes after the mail. */
  readonly silenceMs: number;
  /** For all of it. */
  readonly totalMs: number;
}

const TIME_LIMITS: SmtpTimeLimits = { connectMs: 10_000, silenceMs: 60_000, totalMs: 120_000 };
const CHUNK_BYTES = 16_384;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Hands mails to an SMTP server, each over a connection of its own, so that the server's last word belongs to one
 * mail only. Anywhere but on this machine nothing is said unencrypted.
 */
export class SmtpMailer implements Mailer {
  readonly #server: SMTPConnectionOptions;
  readonly #login: { readonly user: string; readonly pass: string } | undefined;
  readonly #limits: SmtpTimeLimits;

  /** @param url smtp://[user:password@]host[:port], or smtps:// for encryption from the first byte */
  constructor(url: string, limits: Partial<SmtpTimeLimits> = {}) {
    const { protocol, hostname, port, username, password } = parseUrl(url);
    this.#limits = { ...TIME_LIMITS, ...limits };
    this.#login =
      username === ''
        ? undefined
        : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    this.#server = {
      host: hostname.replace(/^\[|\]$/g, ''),
      ...(port !== '' && { port: Number(port) }),
      secure: protocol === 'smtps:',
      requireTLS: protocol === 'smtp:' && !LOOPBACK.test(hostname),
      ignoreTLS: LOOPBACK.test(hostname),
      connectionTimeout: this.#limits.connectMs,
      greetingTimeout: this.#limits.connectMs,
      dnsTimeout: this.#limits.connectMs,
      socketTimeout: this.#limits.silenceMs,
    };
  }

  async send(email: Email): Promise<MailAnswer> {
    const message = await mimeMessage(email);
    if ('refused' in message) return { is: 'refused', reason: message.refused };
    return this.#converse(message);
  }

  #converse({ raw, envelope }: MimeMessage): Promise<MailAnswer> {
    return new Promise((resolve) => {
      // The sender's domain, not this machine's name, is what we greet with.
      const name = envelope.from.slice(envelope.from.lastIndexOf('@') + 1);
      const connection = new SMTPConnection({ ...this.#server, name });
      const body = Readable.from(chunksOf(raw));
      const fail = (error: NodemailerError): void => {
        clearTimeout(deadline);
        // The stream has ended when its last byte was taken: only then can the server have the whole mail.
        resolve(smtpAnswer(error, body.readableEnded));
        connection.close();
      };
      const accepted = (): void => {
        clearTimeout(deadline);
        resolve({ is: 'accepted' });
        connection.quit();
      };
      const tooLong: NodemailerError = Object.assign(new Error('mail: out of time'), { code: 'ETIMEDOUT' });
      const deadline = setTimeout(() => fail(tooLong), this.#limits.totalMs);
      const handOver = (): void =>
        connection.send({ ...envelope, size: raw.length }, body, (error) =>
          error ? fail(error) : accepted(),
        );
      connection.on('error', fail);
      connection.connect((error) => {
        if (error) fail(error);
        else if (this.#login === undefined) handOver();
        else
          connection.login({ credentials: this.#login }, (refused) => (refused ? fail(refused) : handOver()));
      });
    });
  }
}

/** In pieces, so that the stream ends only when the socket has taken about all of it. */
function* chunksOf(raw: Buffer): Generator<Buffer> {
  for (let from = 0; from < raw.length; from += CHUNK_BYTES) yield raw.subarray(from, from + CHUNK_BYTES);
}

function parseUrl(url: string): URL {
  const isSmtp = isUrl(url) && /^smtps?:$/.test(new URL(url).protocol) && new URL(url).hostname !== '';
  // Without the text: it may hold a password.
  if (!isSmtp) throw new Error('mail: not an address of an SMTP server, such as smtp://host:587');
  return new URL(url);
}
