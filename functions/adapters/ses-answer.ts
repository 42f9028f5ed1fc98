import type { MailAnswer } from '../mail/mailer.ts';

/** What SES says of this mail, and no later try would change. */
const REFUSALS = new Set(['BadRequestException', 'MessageRejected']);
/** The connection was never made, so nothing was handed over. */
const NO_CONNECTION = new Set(['EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);
/** Nothing was asked at all. */
const NO_REQUEST = new Set(['CredentialsProviderError', 'TokenProviderError', 'ProviderError']);

/**
 * What a failed SendEmail means for the mail, decided by class and status. Whatever could have been taken before it
 * failed (a timeout, a lost connection, an answer of 5xx but 503) is unanswered: SES knows no idempotency.
 */
export function sesAnswer(error: unknown): MailAnswer {
  const { name, code, status } = shapeOf(error);
  if (REFUSALS.has(name)) return { is: 'refused', reason: `SES: ${name}` };
  if (NO_CONNECTION.has(code)) return { is: 'deferred', reason: `no connection to SES (${code})` };
  if (NO_REQUEST.has(name)) return { is: 'deferred', reason: `SES was not asked: ${name}` };
  const isNegative = (status >= 400 && status < 500) || status === 503;
  return isNegative
    ? { is: 'deferred', reason: `SES: ${name} (${status})` }
    : { is: 'unanswered', reason: `no answer from SES: ${code || name}` };
}

/** The class, the system's error code and the status of the answer; never the message, which may hold an address. */
function shapeOf(error: unknown): { readonly name: string; readonly code: string; readonly status: number } {
  if (!(error instanceof Error)) return { name: 'unknown', code: '', status: 0 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const hasStatus = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  const status = hasStatus ? Number(metadata.httpStatusCode ?? 0) : 0;
  return { name: error.name, code, status };
}
