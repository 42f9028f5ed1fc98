import { Command, CommanderError } from 'commander';
import { sayLastWords } from '../last-words.ts';
import { addFeedCommands } from './feed-commands.ts';
import { addFetchCommand } from './fetch.ts';
import { addFindingCommands } from './finding-commands.ts';
import { addPeopleCommands } from './people-commands.ts';
import { addTrialCommands } from './trial-commands.ts';

/** The `cw` command. Gives back the exit code: 0 done, 1 failed, 2 not understood. */
export async function cw(args: readonly string[]): Promise<number> {
  sayLastWords();
  endQuietlyWithReader();
  let code = 0;
  const program = new Command('cw')
    .description('Looks into a data folder of chechnya-watch, and tries its rules and readers on files.')
    .configureHelp({ showGlobalOptions: true });
  const fail = (): void => {
    code = 1;
  };
  addTrialCommands(program, fail);
  addFetchCommand(program, fail);
  addFeedCommands(program, fail);
  addFindingCommands(program);
  addPeopleCommands(program, fail);
  strictly(program);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Every command throws instead of ending the process, and points to its help after a mistake. */
function strictly(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help for what it takes)');
  for (const inner of command.commands) strictly(inner);
}

/** A reader that has seen enough (`| head`) ends us without a stack trace. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
