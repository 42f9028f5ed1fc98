import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isUrl } from '../functions/fetch/is-url.ts';
import { defaultDataFolder } from './data-folder.ts';

/** What `npm start` was asked to do. */
export interface StartOptions {
  readonly once: boolean;
  readonly data: string;
  readonly port: number;
  /** An OPML file to watch instead of the bundled newsroom. */
  readonly feeds?: string;
  /** A folder of the form of seed-articles/ to serve as the newsroom. */
  readonly newsroom?: string;
  /** Where mails are really sent; the built-in catcher takes them when left out. */
  readonly smtp?: string;
  readonly sender?: string;
  /** Origin under which the public pages are reached from outside, for the links in mails. */
  readonly site?: string;
  readonly contact: string;
  readonly allowOrigin: readonly string[];
}

const DEFAULT_PORT = 4017;

/** Told to publishers when nobody named an operator. */
export const DEFAULT_CONTACT = 'https://chechnya-watch.example/operator';

/** Reads the arguments of `npm start --`, or gives back the exit code after saying what is wrong (or the help). */
export function parseStart(args: readonly string[]): StartOptions | number {
  const command = new Command('npm start --')
    .description(
      'Reads the feeds, finds what belongs to the story, and mails it; everything stays on this machine.',
    )
    .option(
      '--once',
      'one full round with alerts and digest, then exit: 0 all well, 1 something failed',
      false,
    )
    .option('--feeds <file.opml>', 'watch your own list instead of the bundled newsroom', absolute)
    .option('--newsroom <dir>', 'serve another folder of the form of seed-articles/', absolute)
    .option('--data <dir>', 'where everything is kept', absolute, defaultDataFolder(process.env))
    .option('--port <n>', 'port of the page; 0: any free one', portNumber, DEFAULT_PORT)
    .option('--smtp <url>', 'send mails for real, e.g. smtp://user:password@mail.example:587')
    .option('--sender <address>', 'address the mails come from; wanted with --smtp')
    .option(
      '--site <origin>',
      'where the pages are reached from outside, e.g. https://notes.example; wanted with --smtp',
      siteOrigin,
    )
    .option('--contact <url>', 'page or address told to publishers', DEFAULT_CONTACT)
    .option(
      '--allow-origin <origin>',
      'may be fetched although not public, e.g. http://127.0.0.1:1200 (repeatable)',
      origin,
      [],
    )
    .exitOverride()
    .showHelpAfterError('(npm start -- --help lists the options)');
  try {
    command.parse([...args], { from: 'user' });
    const options = command.opts<StartOptions>();
    const lacking = lackingForRealMail(options);
    if (lacking.length > 0) command.error(`error: real mail needs ${lacking.join(', ')} too`);
    return options;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Whether mails leave this machine. */
export const isRealMail = ({ smtp }: Pick<StartOptions, 'smtp'>): boolean =>
  smtp !== undefined && !(isUrl(smtp) && LOOPBACK.includes(new URL(smtp).hostname));

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whoever gets a real mail must be able to leave, and must not be sent invented news. */
function lackingForRealMail(options: StartOptions): string[] {
  if (!isRealMail(options)) return [];
  return (['sender', 'site', 'feeds'] as const)
    .filter((name) => options[name] === undefined)
    .map((name) => `--${name}`);
}

const siteOrigin = (text: string): string => origin(text, []).at(0) ?? text;

const absolute = (path: string): string => resolve(path);

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is 0 to 65535.');
  return port;
}

/** An origin as `URL.origin` spells it, added to those named before. */
export function origin(text: string, before: readonly string[]): readonly string[] {
  if (!/^https?:\/\/[^/]+\/?$/i.test(text) || !isUrl(text)) {
    throw new InvalidArgumentError('an origin is scheme, name and port, e.g. http://127.0.0.1:1200.');
  }
  return [...before, new URL(text).origin];
}
