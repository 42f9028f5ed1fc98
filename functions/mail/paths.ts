/** Paths of the public pages that mails link to: short, neutral, nothing in a query. */
export const SUBSCRIBE_PATH = '/in';

/** GET shows a button, POST confirms. */
export const confirmPath = (secret: string): string => `/c/${secret}`;

/** GET shows a button, POST leaves; also the target of one-click unsubscribing (RFC 8058). */
export const leavePath = (secret: string): string => `/u/${secret}`;

const EDITION = /^\/d\/(\d{4}-\d\d-\d\d)T(\d\d)(00|30)Z$/;

/** The permanent address of an edition, e.g. /d/2026-11-21T0600Z. */
export const editionPath = (cutoff: string): string => `/d/${cutoff.slice(0, 13)}${cutoff.slice(14, 16)}Z`;

/** The cut-off that an edition's path names, ISO 8601 UTC; undefined for any other path. */
export function cutoffOfPath(path: string): string | undefined {
  const [, day, hour, minute] = EDITION.exec(path) ?? [];
  const cutoff = `${day}T${hour}:${minute}:00.000Z`;
  return Number.isNaN(Date.parse(cutoff)) ? undefined : cutoff;
}
