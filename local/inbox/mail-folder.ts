import { open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/** A mail as the inbox shows it. */
export interface KeptMail {
  readonly id: string;
  /** Who it was delivered to, as the envelope said. */
  readonly recipients: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly date?: Date;
  readonly text: string;
  readonly html?: string;
  /** Header lines as they came, unfolded. */
  readonly headers: readonly string[];
}

const ID = /^\d{8}T\d{6}\.\d{3}Z-[0-9a-f]{8}$/;

/**
 * Keeps a mail under its id, whole or not at all: written beside, flushed, then renamed. Who it was delivered to is
 * noted in front, as mail servers do.
 */
export async function keepMail(
  folder: string,
  {
    id,
    recipients,
    raw,
  }: { readonly id: string; readonly recipients: readonly string[]; readonly raw: Uint8Array },
): Promise<string> {
  const delivered = recipients.map((address) => `Delivered-To: ${address}\r\n`).join('');
  const partial = join(folder, `${id}.partial`);
  const file = await open(partial, 'wx');
  try {
    await file.writeFile(Buffer.concat([Buffer.from(delivered), raw]));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, join(folder, `${id}.eml`));
  return id;
}

/** The ids of the kept mails, newest first; none when there is no folder yet. */
export async function mailIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.eml'))
    .map((name) => name.slice(0, -'.eml'.length))
    .filter((id) => ID.test(id))
    .sort()
    .reverse();
}

/** One mail, parsed; undefined when there is none of that id. */
export async function readMail(folder: string, id: string): Promise<KeptMail | undefined> {
  const raw = await rawMail(folder, id);
  if (raw === undefined) return undefined;
  const { headerLines, from, subject, date, text, html } = await simpleParser(raw, {
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const headers = headerLines.map(({ line }) => line.replace(/\r?\n\s*/g, ' '));
  return {
    id,
    recipients: headers.flatMap((line) => /^delivered-to: *(.*)$/i.exec(line)?.[1] ?? []),
    from: from?.text ?? '',
    subject: subject ?? '',
    ...(date !== undefined && !Number.isNaN(date.getTime()) && { date }),
    text: text ?? '',
    ...(typeof html === 'string' && { html }),
    headers,
  };
}

/** One mail's bytes as kept; undefined when there is none of that id. */
export async function rawMail(folder: string, id: string): Promise<Buffer | undefined> {
  if (!ID.test(id)) return undefined;
  return readFile(join(folder, `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
