import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { composeAlert } from '../../functions/mail/compose-alert.ts';
import type { Email } from '../../functions/mail/email.ts';
import type { Mailer } from '../../functions/mail/mailer.ts';
import { aDispatch } from '../support/a-dispatch.ts';
import { aMatch } from '../support/a-match.ts';
import { HOSTILE_TEXT } from '../support/hostile-text.ts';

/** What a mail server may do to a mail that is offered to it. */
export type MailServerWhim =
  | 'accepts'
  | 'refuses'
  | 'defers'
  | 'takes and hangs up'
  | 'takes and falls silent';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A mailer before a real server of its kind, whose words to the client hold the recipient's address. */
export interface MailerUnderTest {
  readonly mailer: Mailer;
  behave(whim: MailServerWhim): void;
  /** The mails it took. */
  received(): readonly ReceivedMail[];
  /** How often a mail was offered to it. */
  offers(): number;
  close(): Promise<void>;
}

const ADDRESS = 'ann@example.org';
const email = (different: Partial<Email> = {}): Email => ({
  ...composeAlert({ first: aMatch(), copies: [] }, aDispatch({ to: ADDRESS })),
  ...different,
});

/** The header names that a mail of ours has; anything else would have been smuggled in. */
const OUR_HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

const headerNames = ({ headerLines }: ParsedMail): string[] => headerLines.map(({ key }) => key).sort();

/** What every Mailer keeps: one offer a mail, one recipient, an answer that is true, and no address in it. */
export function mailerContract(name: string, open: () => Promise<MailerUnderTest>): void {
  describe(`${name} keeps the contract of a Mailer`, () => {
    let tried: MailerUnderTest;
    beforeEach(async () => {
      tried = await open();
    });
    afterEach(() => tried.close());

    const onlyMail = async (): Promise<ParsedMail & { readonly envelope: ReceivedMail }> => {
      const [envelope, ...others] = tried.received();
      expect(others).toEqual([]);
      if (envelope === undefined) throw new Error('no mail was received');
      return { ...(await simpleParser(envelope.raw)), envelope };
    };

    it('hands over a mail with one sender, one recipient, and all that it says', async () => {
      const sent = email();
      expect(await tried.mailer.send(sent)).toEqual({ is: 'accepted' });
      const mail = await onlyMail();
      expect([mail.envelope.from, mail.envelope.to]).toEqual(['notes@mail.example', [ADDRESS]]);
      expect(mail.to).toMatchObject({ value: [{ address: ADDRESS, name: '' }] });
      expect(mail.from?.value).toEqual([{ address: 'notes@mail.example', name: 'Notes' }]);
      expect(mail.subject).toBe(sent.subject);
      expect(mail.messageId).toBe(`<${sent.messageId}>`);
      expect(mail.date).toEqual(sent.date);
      expect(mail.text?.trim()).toBe(sent.text.trim());
      expect(String(mail.html).trim()).toBe(sent.html?.trim());
      expect(headerNames(mail)).toEqual(OUR_HEADERS);
    });

    it('says of lines that they end as mail wants it, and writes the same bytes each time', async () => {
      const sent = email({ text: 'Заметки\nв две строки\n' });
      await tried.mailer.send(sent);
      await tried.mailer.send(sent);
      const [first, second] = tried.received();
      expect(first?.raw).toEqual(second?.raw);
      expect(first?.raw.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });

    it('offers a mail once whatever becomes of it, and says what did', async () => {
      const answers = [];
      for (const whim of ['refuses', 'defers', 'takes and hangs up', 'takes and falls silent'] as const) {
        tried.behave(whim);
        answers.push((await tried.mailer.send(email())).is);
      }
      expect(answers).toEqual(['refused', 'deferred', 'unanswered', 'unanswered']);
      expect(tried.offers()).toBe(4);
      expect(tried.received()).toHaveLength(2);
    });

    it('gives reasons that people can read and that hold no address', async () => {
      for (const whim of ['refuses', 'defers', 'takes and hangs up', 'takes and falls silent'] as const) {
        tried.behave(whim);
        const answer = await tried.mailer.send(email());
        expect('reason' in answer ? answer.reason : '').toMatch(/^[\w ,.:;()’-]{10,}$/);
      }
    });

    it('defers while the server cannot be reached', async () => {
      await tried.close();
      expect(await tried.mailer.send(email())).toMatchObject({
        is: 'deferred',
        reason: expect.stringMatching(/connection/),
      });
    });

    it.each([
      'a@x.example, b@y.example',
      'a@x.example>,<c@z.example',
      '"a@x.example" <b@y.example>',
      'Group: a@x.example;',
      'a@x.example\r\nRCPT TO:<b@y.example>',
      'a@x.example\nBcc: b@y.example',
      'a@localhost',
      '',
    ])('offers nothing to %j', async (to) => {
      expect(await tried.mailer.send(email({ to }))).toMatchObject({ is: 'refused' });
      expect(tried.offers()).toBe(0);
    });

    it('lets no text become a header or a recipient', async () => {
      const smuggled = 'x\r\nBcc: eve@example.org\r\nX-Evil: 1\r\n\r\nbody';
      const sent = email({
        subject: smuggled,
        from: { name: `${smuggled}" <eve@example.org>, "`, address: 'notes@mail.example' },
        headers: { ...email().headers, 'List-Id': smuggled },
      });
      expect(await tried.mailer.send(sent)).toEqual({ is: 'accepted' });
      const mail = await onlyMail();
      expect(headerNames(mail)).toEqual(OUR_HEADERS);
      expect(mail.envelope.to).toEqual([ADDRESS]);
      expect(mail.from?.value.map(({ address }) => address)).toEqual(['notes@mail.example']);
      expect(mail.text?.trim()).toBe(sent.text.trim());
    });

    it('carries a hostile article as the words that it is', async () => {
      const hostile = aMatch({ title: HOSTILE_TEXT, source: HOSTILE_TEXT });
      const sent = composeAlert({ first: hostile, copies: [] }, aDispatch({ to: ADDRESS }));
      expect(await tried.mailer.send(sent)).toEqual({ is: 'accepted' });
      const mail = await onlyMail();
      expect(headerNames(mail)).toEqual(OUR_HEADERS);
      expect(mail.attachments).toEqual([]);
      expect([mail.text?.trim(), String(mail.html).trim()]).toEqual([sent.text.trim(), sent.html?.trim()]);
    });

    it('reads no file and asks no server for what it sends', async () => {
      const sent = email({ text: 'file:///etc/hostname', html: '<img src="http://127.0.0.1:1/x.png">' });
      await tried.mailer.send(sent);
      const mail = await onlyMail();
      expect([mail.text?.trim(), mail.html, mail.attachments]).toEqual([
        'file:///etc/hostname',
        sent.html,
        [],
      ]);
    });
  });
}
