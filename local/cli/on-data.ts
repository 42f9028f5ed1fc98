import type { Command } from 'commander';
import type { Answered, Asked, CommandName } from '../commands/commands.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { origin } from '../options.ts';
import { ask } from './ask.ts';
import { print, printJson } from './print.ts';

/** The options that every command on a data folder takes. */
export interface DataOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly allowOrigin: readonly string[];
}

/** Gives a command the options of a data folder. */
export const onData = (command: Command): Command =>
  command
    .option('--data <dir>', 'the data folder', defaultDataFolder(process.env))
    .option('--json', 'for machines')
    .option('--allow-origin <origin>', 'may be fetched although not public (repeatable)', origin, []);

/** Asks the owner of the data folder, or the folder itself. */
export const askData = <Name extends CommandName>(
  command: Name,
  args: Asked<Name>,
  { data, allowOrigin }: DataOptions,
): Promise<Answered<Name>> => ask({ data, command, args, allowedOrigins: allowOrigin });

/** Prints an answer as it is for machines, in our words for people. */
export const show = <Value>(
  value: Value,
  { json }: DataOptions,
  words: (value: Value) => string,
): Promise<void> => (json === true ? printJson(value) : print(words(value)));
