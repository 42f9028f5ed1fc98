import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Email } from '../mail/email.ts';
import type { MailAnswer, Mailer } from '../mail/mailer.ts';
import { mimeMessage } from './mime-message.ts';
import { sesAnswer } from './ses-answer.ts';

export interface SesMailerOptions {
  readonly region?: string;
  readonly configurationSet?: string;
  /** Where a stand-in listens; AWS itself when left out. */
  readonly endpoint?: string;
  readonly credentials?: NonNullable<SESv2ClientConfig['credentials']>;
  readonly connectMs?: number;
  readonly totalMs?: number;
}

/** Hands mails to SES as raw messages, one recipient each. SES puts its own Message-ID and Date over ours. */
export class SesMailer implements Mailer {
  readonly #client: SESv2Client;
  readonly #configurationSet: string | undefined;

  constructor({
    region,
    configurationSet,
    endpoint,
    credentials,
    connectMs,
    totalMs,
  }: SesMailerOptions = {}) {
    this.#configurationSet = configurationSet;
    // An idle connection that AWS closed would look like a lost answer.
    const agent = { keepAlive: false, maxSockets: 20 };
    this.#client = new SESv2Client({
      // SES would send again what the SDK tries again.
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: connectMs ?? 5_000,
        requestTimeout: totalMs ?? 30_000,
        throwOnRequestTimeout: true,
        httpsAgent: agent,
        httpAgent: agent,
      },
      ...(region !== undefined && { region }),
      ...(endpoint !== undefined && { endpoint }),
      ...(credentials !== undefined && { credentials }),
    });
    keepCodes(this.#client);
  }

  async send(email: Email): Promise<MailAnswer> {
    const message = await mimeMessage(email);
    if ('refused' in message) return { is: 'refused', reason: message.refused };
    const [delivery = ''] = email.messageId.split('@');
    const command = new SendEmailCommand({
      FromEmailAddress: message.envelope.from,
      Destination: { ToAddresses: [message.envelope.to] },
      Content: { Raw: { Data: message.raw } },
      // What tells, in the provider's events, which delivery a mail was.
      EmailTags: [{ Name: 'delivery', Value: delivery }],
      ...(this.#configurationSet !== undefined && { ConfigurationSetName: this.#configurationSet }),
    });
    try {
      await this.#client.send(command);
      return { is: 'accepted' };
    } catch (error) {
      return sesAnswer(error);
    }
  }
}

/**
 * Lets the system's code of a failed connection (ECONNREFUSED …) through: the SDK wraps what it does not know for an
 * Error in one without it.
 */
function keepCodes(client: SESv2Client): void {
  client.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (cause) {
        const hasCode = typeof cause === 'object' && cause !== null && 'syscall' in cause && 'code' in cause;
        throw hasCode ? Object.assign(new Error('mail: SES', { cause }), { code: cause.code }) : cause;
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'keepCodes' },
  );
}
