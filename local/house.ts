import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SmtpMailer } from '../functions/adapters/smtp-mailer.ts';
import type { FeedListing } from '../functions/feed/feed.ts';
import { alertHandler } from '../functions/handlers/alert.ts';
import { pollHandler } from '../functions/handlers/poll.ts';
import { readHandler } from '../functions/handlers/read.ts';
import { sendHandler } from '../functions/handlers/send.ts';
import type { Mailer } from '../functions/mail/mailer.ts';
import type { Logger } from '../functions/pipeline/logger.ts';
import { plan } from '../functions/pipeline/plan.ts';
import { sweep } from '../functions/pipeline/sweep.ts';
import type { OwnedFolder } from './data-folder.ts';
import { enlistOnly, readFeedList } from './feed-list.ts';
import { startMailCatcher } from './inbox/mail-catcher.ts';
import { NEWSROOM_FILE, openNewsroom } from './newsroom/open-newsroom.ts';
import type { Newsroom } from './newsroom/start-newsroom.ts';
import { isRealMail, type StartOptions } from './options.ts';
import { houseQueues, type QueueHandlers } from './queues/house-queues.ts';
import { openReaders } from './readers.ts';
import type { Rounds } from './round.ts';
import { addSampleReaders } from './samples.ts';
import { localServices } from './services.ts';
import { openStores, type Stores } from './stores.ts';
import { serve } from './web/serve.ts';
import { switchboard } from './web/switchboard.ts';

const SEED_ARTICLES = fileURLToPath(new URL('../seed-articles', import.meta.url));
const LOCAL_SENDER = 'notes@notes.example';

/** The whole system, standing on this machine. */
export interface House extends Rounds {
  /** Address of the page. */
  readonly origin: string;
  /** Address of the bundled newsroom, while it is open. */
  readonly newsroom: string | undefined;
  close(): Promise<void>;
}

/** Takes what has to be closed, last opened first. */
type OnClose = (step: () => Promise<void>) => void;

/** Stands the house up on a data folder. What was opened before a failure is closed again. */
export async function openHouse(options: StartOptions, folder: OwnedFolder, log: Logger): Promise<House> {
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of opened.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open({ options, folder, log }, (step) => opened.push(step))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening {
  readonly options: StartOptions;
  readonly folder: OwnedFolder;
  readonly log: Logger;
}

const now = (): Date => new Date();

async function open({ options, folder, log }: Opening, onClose: OnClose): Promise<Omit<House, 'close'>> {
  // An OPML that is none should say so before anything is opened.
  const listings = options.feeds === undefined ? undefined : await readFeedList(options.feeds);
  if (isRealMail(options) && existsSync(join(folder.path, NEWSROOM_FILE))) {
    throw new Error(
      `local: ${folder.path} holds the sample newsroom's invented news, which must not be mailed for real; name another --data DIR`,
    );
  }
  const stores = await openStores(folder.path, process.env);
  onClose(stores.close);
  const newsroom = await openNews(listings, { options, folder, stores }, onClose);
  const allowedOrigins = [...options.allowOrigin, ...(newsroom === undefined ? [] : [newsroom.origin])];
  const readers = await openReaders({ allowedOrigins, contact: options.contact, manners: stores });
  onClose(readers.close);
  const inbox = join(folder.path, 'inbox');
  const mailer = await openMailer(options, inbox, onClose);
  const queues = houseQueues(
    () => handlers,
    (error) => log.warn('batch failed', { reason: String(error) }),
  );
  onClose(async () => {
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
  });
  const site = await serve(options.port, (request) => answer(request));
  onClose(site.close);
  const sender = { name: 'Notes', address: options.sender ?? LOCAL_SENDER };
  const letterhead = { sender, siteOrigin: options.site ?? site.origin };
  const callbackOrigin = options.site;
  const services = localServices({ stores, readers, queues, mailer, letterhead, callbackOrigin, log, now });
  const handlers: QueueHandlers = {
    poll: pollHandler(() => services.poll),
    read: readHandler(() => services.read),
    alert: alertHandler(() => services.alert),
    send: sendHandler(() => services.send),
  };
  const nudge = async (): Promise<void> => {
    await plan(services.plan);
    await sweep(services.sweep);
  };
  const replayLetters = () => Object.values(queues).reduce((sum, queue) => sum + queue.replay(), 0);
  const kit = { stores, readers: async () => readers, now, nudge, replayLetters };
  const answer = switchboard({ services, kit, inbox, key: folder.key });
  await folder.announce(site.origin);
  return { services, queues, stores, origin: site.origin, newsroom: newsroom?.origin };
}

interface NewsParts extends Pick<Opening, 'options' | 'folder'> {
  readonly stores: Stores;
}

/** Puts the feeds of this start on the list; without any named, opens the bundled newsroom with its sample readers. */
async function openNews(
  listings: readonly FeedListing[] | undefined,
  { options, folder, stores }: NewsParts,
  onClose: OnClose,
): Promise<Newsroom | undefined> {
  if (listings !== undefined) {
    await enlistOnly(listings, stores.feeds, now());
    return undefined;
  }
  const newsroom = await openNewsroom(options.newsroom ?? SEED_ARTICLES, folder.path, now());
  onClose(newsroom.close);
  await enlistOnly(newsroom.listings, stores.feeds, now());
  await addSampleReaders(stores, now());
  return newsroom;
}

/** A real mail server when one is named, the catcher otherwise. */
async function openMailer(options: StartOptions, inbox: string, onClose: OnClose): Promise<Mailer> {
  if (options.smtp !== undefined) return new SmtpMailer(options.smtp);
  const catcher = await startMailCatcher(inbox);
  onClose(catcher.close);
  return new SmtpMailer(catcher.url);
}
