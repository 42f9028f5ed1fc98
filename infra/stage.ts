import { z } from 'zod';

const text = z.string().trim().min(1);

const STAGE = z.object({
  /** Part of the stacks' names, so that two stages can stand in one account. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, 'small letters, digits and hyphens, at most 20')
    .default('example'),
  /** Fixed, so that synthesis asks no account and no network. */
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-central-1')
    .default('eu-central-1'),
  mailFromName: text.default('Chechnya watch (example)'),
  mailFromAddress: z.email().default('watch@news.example'),
  /** Where the public pages stand, without a path. */
  siteOrigin: z
    .string()
    .regex(/^https:\/\/[^/?#\s]+$/, 'https:// and a name, nothing after it')
    .default('https://watch.news.example'),
  /** An address or page of the operator's, told to publishers with every request. */
  contact: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'one address without blanks, in ASCII')
    .default('https://watch.news.example/about'),
});

/** The settings of one deployment. */
export type StageSettings = Readonly<z.infer<typeof STAGE>>;

const SETTINGS = Object.keys(STAGE.shape);

/**
 * Reads the settings of one deployment from CDK context (`cdk deploy -c stage=prod -c mailFromAddress=…`); what is
 * left out is an example that synthesises but could not mail. Throws one error that names every bad setting.
 */
export function readStage(context: (key: string) => unknown): StageSettings {
  const given = Object.fromEntries(SETTINGS.map((key) => [key, context(key)] as const));
  const read = STAGE.safeParse(given);
  if (!read.success) throw new Error(`infra: settings are wrong\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** The names of the settings that are still examples. */
export function exampleSettings(stage: StageSettings): string[] {
  return Object.entries(stage).flatMap(([key, value]) => (/\.example(\/|$)/.test(value) ? [key] : []));
}
