import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SesMailer } from '../../../functions/adapters/ses-mailer.ts';
import { composeAlert } from '../../../functions/mail/compose-alert.ts';
import { type MailServerWhim, mailerContract } from '../../contracts/mailer.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { type SesStandIn, type SesWhim, sesStandIn } from '../../support/ses-stand-in.ts';

const OPTIONS = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  connectMs: 1_000,
  totalMs: 400,
};
const WHIMS: Readonly<Record<MailServerWhim, SesWhim>> = {
  accepts: undefined,
  refuses: { status: 400, error: 'MessageRejected' },
  defers: { status: 429, error: 'TooManyRequestsException' },
  'takes and hangs up': 'hang up',
  'takes and falls silent': 'silence',
};

mailerContract('SesMailer', async () => {
  const ses = await sesStandIn();
  return {
    mailer: new SesMailer({ ...OPTIONS, endpoint: ses.endpoint }),
    behave: (whim) => {
      ses.whim = WHIMS[whim];
    },
    received: () => ses.received,
    offers: () => ses.requests.length,
    close: ses.close,
  };
});

const email = composeAlert({ first: aMatch(), copies: [] }, aDispatch());

describe('SesMailer', () => {
  let ses: SesStandIn;
  beforeEach(async () => {
    ses = await sesStandIn();
  });
  afterEach(() => ses.close());

  it.each<[number, string, string]>([
    [400, 'MessageRejected', 'refused'],
    [400, 'BadRequestException', 'refused'],
    [400, 'SendingPausedException', 'deferred'],
    [400, 'AccountSuspendedException', 'deferred'],
    [400, 'MailFromDomainNotVerifiedException', 'deferred'],
    [400, 'LimitExceededException', 'deferred'],
    [404, 'NotFoundException', 'deferred'],
    [403, 'AccessDeniedException', 'deferred'],
    [403, 'ExpiredTokenException', 'deferred'],
    [429, 'TooManyRequestsException', 'deferred'],
    [400, 'ThrottlingException', 'deferred'],
    [503, 'ServiceUnavailable', 'deferred'],
    [500, 'InternalServiceErrorException', 'unanswered'],
    [502, 'BadGateway', 'unanswered'],
    [504, 'GatewayTimeout', 'unanswered'],
  ])('reads %i %s as %s, after one request', async (status, error, is) => {
    ses.whim = { status, error };
    const answer = await new SesMailer({ ...OPTIONS, endpoint: ses.endpoint }).send(email);
    expect(answer).toEqual({ is, reason: expect.stringContaining(error) });
    expect(ses.requests).toHaveLength(1);
  });

  it('tags a mail with its delivery and names the configuration set', async () => {
    await new SesMailer({ ...OPTIONS, endpoint: ses.endpoint, configurationSet: 'house' }).send(email);
    await new SesMailer({ ...OPTIONS, endpoint: ses.endpoint }).send(email);
    expect(
      ses.requests.map(({ EmailTags, ConfigurationSetName }) => [EmailTags, ConfigurationSetName]),
    ).toEqual([
      [[{ Name: 'delivery', Value: 'abcdefghijklmnopqrst_-' }], 'house'],
      [[{ Name: 'delivery', Value: 'abcdefghijklmnopqrst_-' }], undefined],
    ]);
  });

  it('defers without asking when it has no credentials', async () => {
    const credentials = async (): Promise<never> => {
      throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
    };
    expect(await new SesMailer({ ...OPTIONS, endpoint: ses.endpoint, credentials }).send(email)).toEqual({
      is: 'deferred',
      reason: 'SES was not asked: CredentialsProviderError',
    });
    expect(ses.requests).toEqual([]);
  });
});
