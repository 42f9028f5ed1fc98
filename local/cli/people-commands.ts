import type { Command } from 'commander';
import { siteTextsIn } from '../../functions/site/site-texts-in.ts';
import type { SubscriberReport } from '../commands/people.ts';
import { askData, type DataOptions, onData, show } from './on-data.ts';
import { table } from './print.ts';

type Choices = Readonly<Record<'cadence' | 'minimum' | 'lang' | 'hour' | 'zone', string>>;

/** `cw subscribers`: who takes mail. */
export function addPeopleCommands(cw: Command, fail: () => void): void {
  const people = cw.command('subscribers').description('who takes mail');
  onData(people.command('list', { isDefault: true }).description('everyone, without their addresses'))
    .option('--addresses', 'show the addresses too')
    .action(async ({ addresses, ...options }: DataOptions & { readonly addresses?: boolean }) =>
      show(await askData('subscribers', { addresses: addresses === true }, options), options, peopleText),
    );
  onData(people.command('ask <address>').description('ask an address to confirm a subscription'))
    .option('--cadence <cadence>', 'at-once or daily', 'daily')
    .option('--minimum <minimum>', 'match, or borderline too', 'match')
    .option('--lang <lang>', 'language of the mail: en or ru', 'en')
    .option('--hour <hour>', 'hour of the digest, 0 to 23', '8')
    .option('--zone <zone>', 'IANA time zone', 'UTC')
    .action(
      async (address: string, { cadence, minimum, lang, hour, zone, ...options }: DataOptions & Choices) => {
        const form = { address, cadence, minimum, lang, hour, zone };
        const answer = await askData('subscribers ask', form, options);
        if (!answer.asked) fail();
        return show(answer, options, ({ asked, refused }) =>
          asked ? 'Asked to confirm.\n' : `Not asked: ${siteTextsIn('en').problems[refused ?? 'missing']}\n`,
        );
      },
    );
}

const peopleText = (people: readonly SubscriberReport[]): string =>
  table(
    ['ID', 'STATE', 'CADENCE', 'MINIMUM', 'MAIL', 'NEXT DIGEST', 'ADDRESS'],
    people.map(({ id, state, cadence, minimum, lang, nextDue, address }) => [
      id,
      state,
      cadence,
      minimum,
      lang,
      nextDue?.slice(0, 16).replace('T', ' ') ?? '',
      address ?? '(hidden)',
    ]),
  );
