import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpMailer } from '../../../functions/adapters/smtp-mailer.ts';
import { composeAlert } from '../../../functions/mail/compose-alert.ts';
import { type MailServerWhim, mailerContract } from '../../contracts/mailer.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { type SmtpWhimServer, type SmtpWhims, smtpWhimServer } from '../../support/smtp-whim-server.ts';

const LIMITS = { connectMs: 2_000, silenceMs: 400, totalMs: 4_000 };
const WHIMS: Readonly<Record<MailServerWhim, SmtpWhims>> = {
  accepts: {},
  refuses: { recipient: 550 },
  defers: { recipient: 451 },
  'takes and hangs up': { mail: 'hang up' },
  'takes and falls silent': { mail: 'silence' },
};

mailerContract('SmtpMailer', async () => {
  const server = await smtpWhimServer();
  return {
    mailer: new SmtpMailer(server.url, LIMITS),
    behave: (whim) => {
      for (const stage of ['greeting', 'sender', 'recipient', 'mail'] as const) delete server.whims[stage];
      Object.assign(server.whims, WHIMS[whim]);
    },
    received: () => server.received,
    offers: () => server.offers,
    close: server.close,
  };
});

const email = composeAlert({ first: aMatch(), copies: [] }, aDispatch());

describe('SmtpMailer', () => {
  let server: SmtpWhimServer;
  beforeEach(async () => {
    server = await smtpWhimServer();
  });
  afterEach(() => server.close());

  it.each<[SmtpWhims, string, string]>([
    [{ greeting: 554 }, 'deferred', '554'],
    [{ greeting: 421 }, 'deferred', '421'],
    [{ sender: 550 }, 'deferred', '550 to MAIL FROM'],
    [{ sender: 451 }, 'deferred', '451 to MAIL FROM'],
    [{ recipient: 550 }, 'refused', '550 to RCPT TO'],
    [{ recipient: 503 }, 'deferred', '503 to RCPT TO'],
    [{ recipient: 452 }, 'deferred', '452 to RCPT TO'],
    [{ mail: 554 }, 'refused', '554 to DATA'],
    [{ mail: 451 }, 'deferred', '451 to DATA'],
    [{ mail: 421 }, 'deferred', '421'],
  ])('reads the reply %j as %s', async (whims, is, reason) => {
    Object.assign(server.whims, whims);
    const answer = await new SmtpMailer(server.url, LIMITS).send(email);
    expect(answer).toEqual({ is, reason: expect.stringContaining(reason) });
    expect(server.received).toEqual([]);
  });

  it.each([true, false])(
    'reads them the same when the server takes commands one by one: %s',
    async (hidePIPELINING) => {
      const other = await smtpWhimServer({ hidePIPELINING });
      other.whims.recipient = 550;
      expect(await new SmtpMailer(other.url, LIMITS).send(email)).toMatchObject({ is: 'refused' });
      await other.close();
    },
  );

  it('defers a mail that was lost before its last byte was on its way', async () => {
    const long = { ...email, text: 'Notes\n'.repeat(2_000_000) };
    server.whims.hangUpAfterBytes = 100_000;
    expect(await new SmtpMailer(server.url, LIMITS).send(long)).toMatchObject({ is: 'deferred' });
    expect(server.received).toEqual([]);
  });

  it('logs in, and defers when the login is not taken', async () => {
    const guarded = await smtpWhimServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'us er' && password === 'p@ss' ? done(null, { user: 'us' }) : done(new Error('no')),
    });
    const at = (login: string) => new SmtpMailer(guarded.url.replace('//', `//${login}@`), LIMITS);
    expect(await at('us%20er:p%40ss').send(email)).toEqual({ is: 'accepted' });
    expect(await at('us%20er:wrong').send(email)).toMatchObject({ is: 'deferred' });
    expect(await new SmtpMailer(guarded.url, LIMITS).send(email)).toMatchObject({ is: 'deferred' });
    expect(guarded.received).toHaveLength(1);
    await guarded.close();
  });

  it('says nothing unencrypted to a server that is not on this machine by name', async () => {
    const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    expect(await new SmtpMailer(elsewhere, LIMITS).send(email)).toMatchObject({ is: 'deferred' });
    expect([server.offers, server.received]).toEqual([0, []]);
  });

  it.each(['', 'mail.example', 'http://mail.example', 'smtp://', 'smtp:mail.example:25'])(
    'takes no %j for a server',
    (url) => {
      expect(() => new SmtpMailer(url)).toThrow(/^mail: not an address of an SMTP server/);
    },
  );
});
