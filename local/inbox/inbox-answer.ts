import type { LocalAnswer, LocalRequest } from '../web/serve.ts';
import { INBOX_HEADERS, inboxPage, mailPage } from './inbox-page.ts';
import { mailIds, rawMail, readMail } from './mail-folder.ts';

const MAX_LISTED = 200;

/** Answers /inbox, /inbox/ID and /inbox/ID.eml from the folder of kept mails. */
export async function inboxAnswer(
  { method, url }: Pick<LocalRequest, 'method' | 'url'>,
  folder: string,
): Promise<LocalAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'The inbox can only be read.');
  const [, , name = ''] = url.pathname.split('/');
  if (name === '') return page(await list(folder));
  if (name.endsWith('.eml')) return rawAnswer(await rawMail(folder, name.slice(0, -'.eml'.length)));
  const mail = await readMail(folder, name);
  return mail === undefined ? text(404, 'There is no such mail.') : page(mailPage(mail));
}

async function list(folder: string): Promise<string> {
  const ids = await mailIds(folder);
  const mails = await Promise.all(ids.slice(0, MAX_LISTED).map((id) => readMail(folder, id)));
  return inboxPage(
    mails.filter((mail) => mail !== undefined),
    ids.length,
  );
}

const page = (body: string): LocalAnswer => ({ status: 200, headers: INBOX_HEADERS, body });

const text = (status: number, body: string): LocalAnswer => ({
  status,
  headers: { ...INBOX_HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  body,
});

const rawAnswer = (raw: Buffer | undefined): LocalAnswer =>
  raw === undefined
    ? text(404, 'There is no such mail.')
    : {
        status: 200,
        headers: {
          ...INBOX_HEADERS,
          'content-type': 'message/rfc822',
          'content-disposition': 'attachment; filename="mail.eml"',
        },
        body: raw,
      };
