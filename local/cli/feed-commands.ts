import type { Command } from 'commander';
import { withAllowHint } from '../allow-hint.ts';
import type { FeedCheck } from '../commands/check-feed.ts';
import type { FeedReport } from '../commands/feeds.ts';
import { addedText } from './added-text.ts';
import { askData, type DataOptions, onData, show } from './on-data.ts';
import { addParseCommand } from './parse-feeds.ts';
import { cut, table } from './print.ts';
import { readInput } from './read-input.ts';

/** `cw feeds …`: the feed list. */
export function addFeedCommands(cw: Command, fail: () => void): void {
  const feeds = cw.command('feeds').description('the feed list');
  onData(feeds.command('list').description('the feeds and how they are')).action(
    async (options: DataOptions) => show(await askData('feeds list', {}, options), options, listText),
  );
  onData(feeds.command('check [url]').description('fetch and read the feeds now, changing nothing')).action(
    async (url: string | undefined, options: DataOptions) => {
      const checks = await askData('feeds check', url === undefined ? {} : { url }, options);
      if (checks.some(({ ok }) => !ok)) fail();
      return show(checks, options, checksText);
    },
  );
  onData(feeds.command('add <url>').description('read a feed once and put it on the list')).action(
    async (url: string, options: DataOptions) => {
      const added = await askData('feeds add', { url }, options);
      if (!added.ok) fail();
      return show(added, options, addedText);
    },
  );
  onData(feeds.command('remove <url>').description('take a feed off the list')).action(
    async (url: string, options: DataOptions) => {
      const answer = await askData('feeds remove', { url }, options);
      if (!answer.removed) fail();
      return show(answer, options, ({ removed }) => (removed ? 'Removed.\n' : `Not on the list: ${url}\n`));
    },
  );
  onData(feeds.command('import <file>').description('put every feed of an OPML file on the list')).action(
    async (file: string, options: DataOptions) => {
      const counts = await askData(
        'feeds import',
        { opml: (await readInput(file)).toString('utf8') },
        options,
      );
      return show(counts, options, (count) => `${count.new} new, ${count.known} on the list already.\n`);
    },
  );
  onData(feeds.command('export').description('print the list as OPML')).action(async (options: DataOptions) =>
    show(await askData('feeds export', {}, options), options, ({ opml }) => opml),
  );
  addParseCommand(feeds, fail);
}

function listText(feeds: readonly FeedReport[]): string {
  const rows = feeds.map((feed) => [cut(feed.title, 40), String(feed.items), howItIs(feed), feed.url]);
  return table(['FEED', 'ITEMS', 'LAST READ', 'ADDRESS'], rows);
}

const howItIs = (feed: FeedReport): string => [lastRead(feed), ...feed.notes].join('; ');

function lastRead({ retired, consecutiveFailures, lastError, lastSuccess }: FeedReport): string {
  if (retired) return 'off the list';
  if (consecutiveFailures > 0) return `failing (${consecutiveFailures}): ${lastError?.reason ?? 'unknown'}`;
  return lastSuccess?.slice(0, 16).replace('T', ' ') ?? 'not read yet';
}

const checksText = (checks: readonly FeedCheck[]): string =>
  table(
    ['ANSWER', 'TITLE', 'ADDRESS'],
    checks.map(({ ok, items, reason, title, url }) => [
      ok ? `ok, ${items} items` : `NOT READ: ${withAllowHint(reason ?? '', url)}`,
      cut(title ?? '', 40),
      url,
    ]),
  );
