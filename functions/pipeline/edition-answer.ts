import { digestOf } from '../digest/digest-of.ts';
import type { EditionStore } from '../digest/edition-store.ts';
import { cutoffOfPath } from '../mail/paths.ts';
import type { MatchStore } from '../match/match-store.ts';
import { digestPage } from '../site/digest-page.ts';
import { langOf } from '../site/lang-of.ts';
import { matchesOf } from './matches-of.ts';
import { pageAnswer, type WebAnswer, type WebRequest } from './web.ts';

export interface EditionServices {
  readonly matches: Pick<MatchStore, 'find'>;
  readonly editions: Pick<EditionStore, 'find'>;
}

/** The page of an edition, whole, as its mails link to it; undefined for any other path and for one never made. */
export async function editionAnswer(
  { path, query, acceptLanguage }: WebRequest,
  services: EditionServices,
): Promise<WebAnswer | undefined> {
  const cutoff = cutoffOfPath(path);
  const edition = cutoff === undefined ? undefined : await services.editions.find(cutoff);
  if (edition === undefined) return undefined;
  const matches = await matchesOf(edition.matchIds, services);
  const digest = digestOf(edition, matches, { without: [], minimum: 'borderline' });
  return pageAnswer(digestPage(digest, langOf(query.get('lang'), acceptLanguage)));
}
