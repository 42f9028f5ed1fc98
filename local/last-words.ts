/**
 * Makes this process end in one line that says what to do when something fails where nobody can catch it: the
 * database of the data folder, for one, throws from its own callbacks when the disk is full. What was written stays;
 * the next start takes up the rest.
 */
export function sayLastWords(): void {
  const end = (error: unknown): never => {
    process.stderr.write(`${lastWords(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

export function lastWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/no space left|ENOSPC|disk quota|EDQUOT/i.test(message)) {
    return 'local: the disk is full; make room and start again, nothing that was kept is lost';
  }
  return `local: stopped by a failure nobody expected: ${message.split('\n')[0]}`;
}
