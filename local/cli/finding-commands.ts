import { type Command, InvalidArgumentError } from 'commander';
import type { Tally } from '../../functions/feed/outcome.ts';
import type { MatchReport } from '../commands/findings.ts';
import { digestText } from './digest-text.ts';
import { askData, type DataOptions, onData, show } from './on-data.ts';
import { cut, table } from './print.ts';

/** `cw matches`, `outcomes`, `digest`, `replay`: what was found, and what became of everything else. */
export function addFindingCommands(cw: Command): void {
  onData(cw.command('matches').description('everything that is kept')).action(async (options: DataOptions) =>
    show(await askData('matches', {}, options), options, matchesText),
  );
  onData(cw.command('outcomes').description('how many items ended how')).action(
    async (options: DataOptions) => show(await askData('outcomes', {}, options), options, outcomesText),
  );
  onData(cw.command('digest').description('the digest of a day'))
    .option('--date <day>', 'a UTC day, YYYY-MM-DD; today when left out', utcDay)
    .action(async ({ date, ...options }: DataOptions & { readonly date?: string }) =>
      show(await askData('digest', date === undefined ? {} : { date }, options), options, digestText),
    );
  onData(cw.command('replay').description('try again what was given up')).action(
    async (options: DataOptions) =>
      show(
        await askData('replay', {}, options),
        options,
        ({ replayed, letters }) => `${replayed} items pending again, ${letters} messages sent again.\n`,
      ),
  );
}

function utcDay(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('a day is written like 2026-11-21.');
}

const matchesText = (matches: readonly MatchReport[]): string =>
  table(
    ['FOUND', 'VERDICT', 'SCORE', 'TITLE', 'SOURCE', 'ADDRESS'],
    matches.map(({ foundAt, verdict, score, title, source, url }) => [
      foundAt.slice(0, 16).replace('T', ' '),
      verdict,
      String(score),
      cut(title, 60),
      cut(source, 30),
      url,
    ]),
  );

const outcomesText = (tally: Tally): string =>
  table(
    Object.keys(tally).map((name) => name.toUpperCase()),
    [Object.values(tally).map(String)],
  );
