import type { Item } from '../feed/item-store.ts';
import { type Renewal, renewalOf, type Words } from '../feed/renewal.ts';
import { getRow } from './dynamo-get.ts';
import { putOnce } from './dynamo-put.ts';
import type { DynamoTable, Row } from './dynamo-table.ts';
import { updateIf } from './dynamo-update.ts';
import { pendingPlace } from './item-index.ts';
import { itemAttributes, itemKey, toItem } from './item-row.ts';
import { hasExpired } from './row-expiry.ts';
import { sortableTime } from './sortable-time.ts';

/** How often another's write may come between before it is a fault. */
const MAX_TRIES = 10;

/** Takes in the new words of an item by one conditional write on the row as it was read, tried again when it moved. */
export async function renewItem(db: DynamoTable, item: Item, now: Date): Promise<'renewed' | 'known'> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const was = await renewOnce(db, item, now);
    if (was !== 'moved') return was;
  }
  throw new Error(`dynamo: item ${item.id} changes too often to take in its new words`);
}

async function renewOnce(db: DynamoTable, item: Item, now: Date): Promise<'renewed' | 'known' | 'moved'> {
  const row = await getRow(db, itemKey(item.id));
  if (row === undefined || hasExpired(row, now)) return putAnew(db, item, now);
  const stored = toItem(row);
  const renewal = renewalOf(stored, item, now);
  const { status, version, renewals, renewedAt } = row;
  const done = await updateIf(db, {
    key: itemKey(item.id),
    when: { status, version, renewals, renewedAt },
    set: { ...attributesFor(renewal, stored, now), expires: undefined, leavesAt: undefined },
    add: { listedBy: new Set([item.feedId]) },
  });
  if (!done) return 'moved';
  const isRead = renewal.do === 'read again' || (renewal.do === 'take words' && status === 'pending');
  return isRead ? 'renewed' : 'known';
}

/** It expired, or its first writing was lost: what a feed lists now is to be read. */
async function putAnew(db: DynamoTable, item: Item, now: Date): Promise<'renewed' | 'moved'> {
  const row = { ...itemAttributes(item), ...pendingPlace(item, item.nextTry) };
  return (await putOnce(db, row, now)) === 'new' ? 'renewed' : 'moved';
}

function attributesFor(
  renewal: Renewal,
  stored: { id: string; feedId: string; leftAloneSince?: string },
  now: Date,
): Row {
  if (renewal.do === 'nothing') return {};
  if (renewal.do === 'leave alone') return { leftAloneSince: stored.leftAloneSince ?? sortableTime(now) };
  if (renewal.do === 'take words') return wordAttributes(renewal.words);
  const { nextTry, notBefore, renewals, words } = renewal;
  return {
    ...wordAttributes(words),
    status: 'pending',
    attempts: 0,
    nextTry,
    notBefore,
    renewals,
    renewedAt: sortableTime(now),
    lastFailure: undefined,
    ...pendingPlace(stored, nextTry),
  };
}

/** What the new words lack is removed. */
const wordAttributes = ({ link, published, lang, ...words }: Words): Row => ({
  ...words,
  link,
  published,
  lang,
});
