/**
 * AWS list prices in US dollars, region us-east-1, as of November 2026. Other regions differ by up to a third.
 * The pages: aws.amazon.com/lambda/pricing, /dynamodb/pricing/on-demand, /sqs/pricing, /s3/pricing,
 * /cloudwatch/pricing, /eventbridge/pricing, /kms/pricing, /secrets-manager/pricing, /ses/pricing,
 * /ec2/pricing/on-demand (data transfer).
 */
export const PRICES = {
  /** Lambda on arm64, a GB-second of the first tier (7.5 thousand million a month). Starting up is paid for, too. */
  lambdaGbSecond: 0.000_013_333_4,
  millionLambdaRequests: 0.2,
  /** DynamoDB on demand, standard table class, since November 2024: a unit writes 1 KB, or reads 4 KB consistently. */
  millionWriteUnits: 0.625,
  millionReadUnits: 0.125,
  tableGbMonth: 0.25,
  /** Restoring to any second of the last 35 days, a GB of the table without its indexes. */
  tableRestoreGbMonth: 0.2,
  /** SQS standard queues; every call counts, those that find nothing too. */
  millionQueueRequests: 0.4,
  archiveGbMonth: 0.023,
  millionArchivePuts: 5,
  /** CloudWatch Logs: taking in, first tier of Lambda's logs; and keeping, which is paid on about 15 % of the bytes. */
  logGb: 0.5,
  logGbMonth: 0.03,
  /** One key of one's own for the people. Each of its first two yearly rotations adds as much again. */
  keyMonth: 1,
  millionKeyRequests: 3,
  secretMonth: 0.4,
  millionScheduledTicks: 1,
  /** To the internet, first tier; what comes in costs nothing. */
  sentGb: 0.09,
  /** SES: left out of the sums. */
  thousandMails: 0.1,
} as const;

/** What is free each month in every account for good, if nothing else in it uses that up. */
export const FREE = {
  lambdaGbSeconds: 400_000,
  lambdaRequests: 1_000_000,
  /** Of storage; the free units are for provisioned tables only. */
  tableGb: 25,
  queueRequests: 1_000_000,
  logGb: 5,
  keyRequests: 20_000,
  scheduledTicks: 14_000_000,
  sentGb: 100,
} as const;
