import { addFeed, checkFeeds, exportFeeds, importFeeds, listFeeds, removeFeed } from './feeds.ts';
import { countOutcomes, listMatches, showDigest } from './findings.ts';
import { askSubscriber, listSubscribers } from './people.ts';
import { replayDead } from './replay.ts';

/** The commands on a data folder, by the name that `cw` asks for. */
export const COMMANDS = {
  'feeds list': listFeeds,
  'feeds check': checkFeeds,
  'feeds add': addFeed,
  'feeds remove': removeFeed,
  'feeds import': importFeeds,
  'feeds export': exportFeeds,
  matches: listMatches,
  outcomes: countOutcomes,
  digest: showDigest,
  subscribers: listSubscribers,
  'subscribers ask': askSubscriber,
  replay: replayDead,
} as const;

export type CommandName = keyof typeof COMMANDS;
export type Asked<Name extends CommandName> = Parameters<(typeof COMMANDS)[Name]>[1];
export type Answered<Name extends CommandName> = Awaited<ReturnType<(typeof COMMANDS)[Name]>>;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
