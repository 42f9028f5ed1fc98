import { FREE, PRICES } from './prices.ts';
import type { Usage } from './usage.ts';

const beyond = (used: number, free: number): number => Math.max(0, used - free);
const million = (count: number, price: number): number => (count / 1e6) * price;

const NOTHING_FREE: { readonly [Name in keyof typeof FREE]: number } = {
  lambdaGbSeconds: 0,
  lambdaRequests: 0,
  tableGb: 0,
  queueRequests: 0,
  logGb: 0,
  keyRequests: 0,
  scheduledTicks: 0,
  sentGb: 0,
};

/** Dollars of one month by service, with or without what is free in every account. */
export function billOf(usage: Usage, { withFree }: { readonly withFree: boolean }): Record<string, number> {
  const free = withFree ? FREE : NOTHING_FREE;
  const gbSeconds = usage.pollGbSeconds + usage.readGbSeconds + usage.tickGbSeconds;
  const queueRequests = usage.queueRequests + usage.idleQueueRequests;
  return {
    'Lambda, seconds': beyond(gbSeconds, free.lambdaGbSeconds) * PRICES.lambdaGbSecond,
    'Lambda, requests': million(
      beyond(usage.lambdaRequests, free.lambdaRequests),
      PRICES.millionLambdaRequests,
    ),
    'DynamoDB, writes': million(usage.writeUnits, PRICES.millionWriteUnits),
    'DynamoDB, reads': million(usage.readUnits, PRICES.millionReadUnits),
    'DynamoDB, desk and editions': million(usage.reportUnits, PRICES.millionReadUnits),
    'DynamoDB, storage': beyond(usage.tableGb + usage.indexGb, free.tableGb) * PRICES.tableGbMonth,
    'DynamoDB, restorable': usage.tableGb * PRICES.tableRestoreGbMonth,
    SQS: million(beyond(queueRequests, free.queueRequests), PRICES.millionQueueRequests),
    'S3, archive':
      million(usage.archivePuts, PRICES.millionArchivePuts) + usage.archiveGb * PRICES.archiveGbMonth,
    'CloudWatch, logs': beyond(usage.logGb, free.logGb) * (PRICES.logGb + 0.15 * PRICES.logGbMonth),
    'KMS key':
      PRICES.keyMonth + million(beyond(usage.keyRequests, free.keyRequests), PRICES.millionKeyRequests),
    Secret: PRICES.secretMonth,
    Scheduler: million(beyond(usage.scheduledTicks, free.scheduledTicks), PRICES.millionScheduledTicks),
    'Data sent': beyond(usage.sentGb, free.sentGb) * PRICES.sentGb,
  };
}

/** The sum of a bill. */
export const totalOf = (bill: Readonly<Record<string, number>>): number =>
  Object.values(bill).reduce((sum, dollars) => sum + dollars, 0);
