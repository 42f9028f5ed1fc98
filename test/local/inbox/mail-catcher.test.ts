import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmtpMailer } from '../../../functions/adapters/smtp-mailer.ts';
import { composeAlert } from '../../../functions/mail/compose-alert.ts';
import { type MailCatcher, startMailCatcher } from '../../../local/inbox/mail-catcher.ts';
import { keepMail, mailIds, rawMail, readMail } from '../../../local/inbox/mail-folder.ts';
import { aDispatch } from '../../support/a-dispatch.ts';
import { aMatch } from '../../support/a-match.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let catcher: MailCatcher;
beforeEach(async () => {
  folder = await temporaryFolder();
  catcher = await startMailCatcher(join(folder.path, 'inbox'));
});
afterEach(async () => {
  await catcher.close();
  await folder.remove();
});

const inbox = () => join(folder.path, 'inbox');
const email = (to = 'ann@example.org') => composeAlert({ first: aMatch(), copies: [] }, aDispatch({ to }));

describe('startMailCatcher', () => {
  it('has a mail on disk when it says that it took it', async () => {
    expect(await new SmtpMailer(catcher.url).send(email())).toEqual({ is: 'accepted' });
    const [id = '', ...others] = await mailIds(inbox());
    expect(others).toEqual([]);
    expect(await readMail(inbox(), id)).toMatchObject({
      id,
      recipients: ['ann@example.org'],
      subject: 'Notes: 1 new',
      text: expect.stringContaining('*detained* in *Grozny*'),
      html: expect.stringContaining('<mark'),
    });
    expect((await rawMail(inbox(), id))?.toString()).toMatch(/^Delivered-To: ann@example\.org\r\n/);
  });

  it('keeps every mail of many that come at once', async () => {
    const mailer = new SmtpMailer(catcher.url);
    const people = Array.from({ length: 20 }, (_, i) => `person${i}@example.org`);
    await Promise.all(people.map((to) => mailer.send(email(to))));
    const mails = await Promise.all((await mailIds(inbox())).map((id) => readMail(inbox(), id)));
    expect(mails.flatMap((mail) => mail?.recipients ?? []).sort()).toEqual(people.sort());
  });

  it('refuses a mail that is too large', async () => {
    const huge = { ...email(), text: 'Notes\n'.repeat(2_500_000) };
    expect(await new SmtpMailer(catcher.url).send(huge)).toMatchObject({
      is: expect.stringMatching(/refused|deferred/),
    });
    expect(await mailIds(inbox())).toEqual([]);
  });
});

describe('mailIds', () => {
  it('lists kept mails only, newest first', async () => {
    const keep = (id: string) =>
      keepMail(inbox(), { id, recipients: [], raw: Buffer.from('Subject: x\r\n\r\n') });
    await keep('20261121T060000.000Z-00000001');
    await keep('20261122T060000.000Z-00000000');
    await writeFile(join(inbox(), '20261123T060000.000Z-00000000.partial'), 'half');
    await writeFile(join(inbox(), 'notes.eml'), 'not ours');
    expect(await mailIds(inbox())).toEqual([
      '20261122T060000.000Z-00000000',
      '20261121T060000.000Z-00000001',
    ]);
    expect(await mailIds(join(folder.path, 'nowhere'))).toEqual([]);
  });
});
