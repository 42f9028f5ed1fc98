import { existsSync } from 'node:fs';
import { once } from '../../functions/runtime/once.ts';
import type { Answered, Asked, CommandName } from '../commands/commands.ts';
import { COMMANDS } from '../commands/commands.ts';
import type { Command, Kit } from '../commands/kit.ts';
import { FolderInUse, type Owner, ownerOf, ownFolder } from '../data-folder.ts';
import { DEFAULT_CONTACT } from '../options.ts';
import { openReaders, type Readers } from '../readers.ts';
import { openStores } from '../stores.ts';
import { CONTROL_PATH, KEY_HEADER } from '../web/control.ts';

const WAIT_FOR_OWNER_MS = 30_000;
const LOOK_AGAIN_MS = 200;

/** The commands with which a person may begin; any other on a folder that is not there is a slip of the pen. */
const MAKES_FOLDER: readonly CommandName[] = ['feeds add', 'feeds check', 'feeds import', 'subscribers ask'];

export interface Question<Name extends CommandName> {
  readonly data: string;
  readonly command: Name;
  readonly args: Asked<Name>;
  readonly allowedOrigins: readonly string[];
}

/**
 * Runs a command on a data folder: in the process that has the folder while there is one, otherwise here. A folder
 * that is just being opened or used by another short command is waited for.
 */
export async function ask<Name extends CommandName>(question: Question<Name>): Promise<Answered<Name>> {
  if (!MAKES_FOLDER.includes(question.command) && !existsSync(question.data)) {
    throw new Error(
      `cw: there is no data folder ${question.data}; npm start makes one, or name another with --data`,
    );
  }
  const giveUpAt = Date.now() + WAIT_FOR_OWNER_MS;
  for (;;) {
    const owner = await ownerOf(question.data);
    try {
      return owner?.address === undefined ? await runHere(question) : await askOwner(owner, question);
    } catch (error) {
      // fetch throws a TypeError when nobody answers: that owner is just closing.
      const mayPass =
        error instanceof FolderInUse || (owner?.address !== undefined && error instanceof TypeError);
      if (!mayPass || Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

async function askOwner<Name extends CommandName>(
  { address, key }: Owner,
  { command, args }: Question<Name>,
): Promise<Answered<Name>> {
  const response = await fetch(`${address}${CONTROL_PATH}`, {
    method: 'POST',
    headers: { [KEY_HEADER]: key, 'content-type': 'application/json' },
    body: JSON.stringify({ command, args }),
  });
  const answer = (await response.json()) as { readonly result: Answered<Name>; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.result;
}

async function runHere<Name extends CommandName>(question: Question<Name>): Promise<Answered<Name>> {
  const { data, command, args, allowedOrigins } = question;
  const folder = await ownFolder(data);
  try {
    const stores = await openStores(folder.path, process.env);
    const readers = once(() => openReaders({ allowedOrigins, contact: DEFAULT_CONTACT, manners: stores }));
    let opened: Readers | undefined;
    const kit: Kit = {
      stores,
      readers: async () => {
        opened = await readers();
        return opened;
      },
      now: () => new Date(),
      nudge: async () => {},
      replayLetters: () => 0,
    };
    try {
      return await (COMMANDS[command] as Command<Asked<Name>, Answered<Name>>)(kit, args);
    } finally {
      await opened?.close();
      await stores.close();
    }
  } finally {
    await folder.release();
  }
}
