/** The names of the environment variables, once: the functions read them, the stack sets them. */
export const ENV = {
  watchTable: 'WATCH_TABLE',
  peopleTable: 'PEOPLE_TABLE',
  pollQueueUrl: 'POLL_QUEUE_URL',
  readQueueUrl: 'READ_QUEUE_URL',
  alertQueueUrl: 'ALERT_QUEUE_URL',
  sendQueueUrl: 'SEND_QUEUE_URL',
  archiveBucket: 'ARCHIVE_BUCKET',
  /** ARN of the secret behind address hashes and leave links. */
  peopleKeyArn: 'PEOPLE_KEY_ARN',
  mailFromName: 'MAIL_FROM_NAME',
  mailFromAddress: 'MAIL_FROM_ADDRESS',
  /** Origin of the public pages, e.g. https://notes.example. */
  siteOrigin: 'SITE_ORIGIN',
  /** An address or page of the operator's, told to publishers in the User-Agent. */
  contact: 'OPERATOR_CONTACT',
  rulesFolder: 'RULES_FOLDER',
  workersFolder: 'WORKERS_FOLDER',
} as const;

export type Setting = keyof typeof ENV;

const MAIL = ['mailFromName', 'mailFromAddress', 'siteOrigin', 'peopleKeyArn'] as const;

/** The functions, and what each of them must be told: forget one and the compiler says so on both sides. */
export const NEEDS = {
  plan: ['watchTable', 'pollQueueUrl'],
  poll: ['watchTable', 'readQueueUrl', 'contact', 'workersFolder', 'siteOrigin'],
  read: ['watchTable', 'alertQueueUrl', 'archiveBucket', 'contact', 'rulesFolder', 'workersFolder'],
  alert: ['watchTable', 'peopleTable', 'sendQueueUrl'],
  send: ['watchTable', 'peopleTable', ...MAIL],
  digest: ['watchTable', 'peopleTable', 'sendQueueUrl'],
  sweep: ['watchTable', 'peopleTable', 'readQueueUrl', 'alertQueueUrl', 'sendQueueUrl'],
  public: ['watchTable', 'peopleTable', 'sendQueueUrl', 'peopleKeyArn'],
  desk: ['watchTable'],
  hub: ['watchTable', 'pollQueueUrl'],
} as const satisfies Record<string, readonly Setting[]>;

/** Where hubs call, as API Gateway writes a route; the corridor's HUB_PATH and a token. */
export const HUB_ROUTE = '/w/{token}';

export type FunctionName = keyof typeof NEEDS;
