import type { NodemailerError } from 'nodemailer/lib/errors';
import type { MailAnswer } from '../mail/mailer.ts';

/** What went wrong where no reply came: said in words, for the reply's own text may hold addresses. */
const FAILURES: Readonly<Record<string, string>> = {
  ECONNECTION: 'the connection was lost',
  ESOCKET: 'the connection failed',
  ETIMEDOUT: 'no answer in time',
  EDNS: 'the mail server’s name does not resolve',
  ETLS: 'no encrypted connection',
  EPROTOCOL: 'the server does not speak SMTP',
  EAUTH: 'the server did not take our login',
  EENVELOPE: 'the envelope is not acceptable',
  EMESSAGE: 'the mail is not acceptable',
};

/**
 * What a failed SMTP conversation means for the mail. Only a permanent reply (RFC 5321, 4.2.1) to the recipient or to
 * the mail is a refusal: one to our greeting, login or sender is our own trouble and no reason to drop anyone's mail.
 * @param handedOver the mail's last byte was on its way, so that without a reply it may have been taken
 */
export function smtpAnswer(error: NodemailerError, handedOver: boolean): MailAnswer {
  const { responseCode = 0, command = '' } = error;
  if (responseCode >= 400 && responseCode < 600) {
    const isOfThisMail = command === 'RCPT TO' || command === 'DATA';
    // 503: the session was in the wrong state, which says nothing of the mail.
    const isRefusal = responseCode >= 500 && responseCode !== 503 && isOfThisMail;
    return { is: isRefusal ? 'refused' : 'deferred', reason: `${replyOf(error)} to ${command}` };
  }
  const reason = FAILURES[error.code ?? ''] ?? 'the mail server failed';
  if (handedOver) return { is: 'unanswered', reason: `${reason} after the mail was handed over` };
  const isOurs = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return { is: isOurs ? 'refused' : 'deferred', reason };
}

/** The reply's codes (RFC 5321 and RFC 3463) without its text. */
function replyOf({ response = '', responseCode }: NodemailerError): string {
  const [, enhanced] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return enhanced === undefined ? `${responseCode}` : `${responseCode} ${enhanced}`;
}
