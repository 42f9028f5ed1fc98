import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DynamoDeadItems } from '../../../functions/adapters/dynamo-dead-items.ts';
import { DynamoItemExpiry } from '../../../functions/adapters/dynamo-item-expiry.ts';
import { DynamoItemReports } from '../../../functions/adapters/dynamo-item-reports.ts';
import { DynamoItemStore } from '../../../functions/adapters/dynamo-item-store.ts';
import { ANSWERS, type Answer } from '../../../functions/feed/outcome.ts';
import { type LocalDynamo, startDynalite } from '../../../local/dynamo/start-dynalite.ts';
import { anItem } from '../../support/an-item.ts';
import { anOutcome } from '../../support/an-outcome.ts';
import { openTable } from '../../support/dynamo-tables.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const HOUR_MS = 3_600_000;
const EXPIRY_MS = 5 * HOUR_MS;
const FEEDS = ['feed-1', 'feed-2'] as const;
type FeedId = (typeof FEEDS)[number];

/** What should be known of one item, kept in a way that has nothing in common with the store's. */
interface Model {
  now: number;
  is: 'absent' | 'pending' | 'settled' | 'dead';
  version: string;
  former: Answer | undefined;
  renewals: number;
  readonly listedBy: Set<FeedId>;
  /** When the last feed dropped it, plus the time until it expires. */
  expires: number | undefined;
}

interface Real {
  readonly items: DynamoItemStore;
  readonly deadItems: DynamoDeadItems;
  readonly expiry: DynamoItemExpiry;
  readonly reports: DynamoItemReports;
}

type Step = (model: Model, real: Real) => Promise<void>;

const isGone = (model: Model): boolean =>
  model.is === 'absent' ||
  (model.is === 'settled' && model.expires !== undefined && model.expires <= model.now);

function put(model: Model, version: string, feedId: FeedId): void {
  model.listedBy.clear();
  Object.assign(model, { is: 'pending', version, former: undefined, renewals: 0, expires: undefined });
  model.listedBy.add(feedId);
}

function stay(model: Model, feedId: FeedId): void {
  model.listedBy.add(feedId);
  model.expires = undefined;
}

/** A poll that finds the item new in its feed. */
const listNew =
  (feedId: FeedId, version: string): Step =>
  async (model, { items }) => {
    const was = await items.putPending(anItem({ feedId, version }));
    expect(was).toBe(isGone(model) ? 'new' : 'known');
    if (was === 'new') put(model, version, feedId);
    else stay(model, feedId);
  };

const change =
  (feedId: FeedId, version: string): Step =>
  async (model, { items }) => {
    const was = await items.renew(anItem({ feedId, version }));
    const isNews = isGone(model) || (model.version !== version && model.is !== 'dead' && model.renewals < 20);
    expect(was).toBe(isNews ? 'renewed' : 'known');
    if (isGone(model)) return put(model, version, feedId);
    stay(model, feedId);
    if (model.version === version) return;
    if (model.is === 'settled') Object.assign(model, { is: 'pending', renewals: model.renewals + 1 });
    model.version = version;
  };

const settle =
  (version: string, answer: Answer): Step =>
  async (model, { items }) => {
    const settled = await items.settle('i1', anOutcome({ version, answer }));
    expect(settled).toBe(model.is === 'pending' && model.version === version);
    if (settled) Object.assign(model, { is: 'settled', former: answer });
  };

const drop =
  (feedId: FeedId): Step =>
  async (model, { expiry }) => {
    await expiry.expireAt(['i1'], new Date(model.now + EXPIRY_MS), feedId);
    if (model.is === 'absent') return;
    const isLast = [...model.listedBy].every((other) => other === feedId);
    model.listedBy.delete(feedId);
    if (isLast) model.expires = model.now + EXPIRY_MS;
  };

const bury: Step = async (model, { deadItems }) => {
  await deadItems.bury('i1', 'why');
  if (model.is === 'pending') model.is = 'dead';
};

const revive: Step = async (model, { deadItems }) => {
  expect(await deadItems.revive('i1', new Date(model.now))).toBe(model.is === 'dead');
  if (model.is === 'dead') model.is = 'pending';
};

const postpone: Step = (model, { items }) =>
  items.postpone('i1', { nextTry: new Date(model.now), reason: 'timeout' });

const wait =
  (hours: number): Step =>
  async (model) => {
    model.now += hours * HOUR_MS;
  };

const feed = fc.constantFrom(...FEEDS);
const version = fc.constantFrom('words-1', 'words-2', 'words-3');
const step: fc.Arbitrary<{ readonly name: string; readonly run: Step }> = fc.oneof(
  fc.tuple(feed, version).map((given) => ({ name: `listNew ${given}`, run: listNew(...given) })),
  fc.tuple(feed, version).map((given) => ({ name: `change ${given}`, run: change(...given) })),
  fc
    .tuple(version, fc.constantFrom(...ANSWERS))
    .map((given) => ({ name: `settle ${given}`, run: settle(...given) })),
  feed.map((given) => ({ name: `drop ${given}`, run: drop(given) })),
  fc.constantFrom(
    { name: 'bury', run: bury },
    { name: 'revive', run: revive },
    { name: 'postpone', run: postpone },
  ),
  fc.integer({ min: 1, max: 6 }).map((hours) => ({ name: `wait ${hours}`, run: wait(hours) })),
);

/** The one place in the tally where the item should be. */
function placeOf(model: Model): string | undefined {
  if (isGone(model)) return undefined;
  if (model.is === 'dead') return 'dead';
  return model.former ?? 'pending';
}

let folder: TemporaryFolder;
let dynamo: LocalDynamo;

beforeAll(async () => {
  folder = await temporaryFolder();
  dynamo = await startDynalite(folder.path);
});
afterAll(async () => {
  await dynamo.close();
  await folder.remove();
});

describe('an item', () => {
  it('has one outcome after any order of steps, each done twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const { db, close } = await openTable(dynamo.endpoint, 'watch');
        const model: Model = {
          now: Date.parse('2026-11-21T05:00:00.000Z'),
          is: 'absent',
          version: '',
          former: undefined,
          renewals: 0,
          listedBy: new Set(),
          expires: undefined,
        };
        const options = { ...db, now: () => new Date(model.now) };
        const real: Real = {
          items: new DynamoItemStore(options),
          deadItems: new DynamoDeadItems(options),
          expiry: new DynamoItemExpiry(db),
          reports: new DynamoItemReports(options),
        };
        try {
          for (const { name, run } of steps) {
            const times = name.startsWith('wait') ? 1 : 2;
            for (let time = 0; time < times; time += 1) await run(model, real);
            await isStoredAsModelled(model, real);
          }
          await isReportedAsModelled(model, real);
        } finally {
          await close();
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

async function isStoredAsModelled(model: Model, { items }: Real): Promise<void> {
  const found = await items.find('i1');
  expect(found?.status.is).toBe(isGone(model) ? undefined : model.is);
  expect(found?.version).toBe(isGone(model) ? undefined : model.version);
}

async function isReportedAsModelled(model: Model, { items, reports }: Real): Promise<void> {
  const place = placeOf(model);
  const { items: count, ...places } = await reports.tally();
  expect(count).toBe(place === undefined ? 0 : 1);
  expect(Object.entries(places).filter(([, many]) => many > 0)).toEqual(
    place === undefined ? [] : [[place, 1]],
  );
  const waits = await items.waiting(new Date(model.now + 24 * HOUR_MS));
  expect(waits).toHaveLength(model.is === 'pending' ? 1 : 0);
}
