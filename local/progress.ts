import type { LogFields, Logger } from '../functions/pipeline/logger.ts';

/** Events worth a line of their own while the house works; the others are for machines. */
const LINES: Readonly<Record<string, (fields: LogFields) => string>> = {
  'feed read': ({ feed, items, new: fresh, unchanged }) =>
    unchanged === true ? `feed       ${feed}: unchanged` : `feed       ${feed}: ${items} items, ${fresh} new`,
  'feed cut': ({ feed, items, leftOut }) =>
    `feed       ${feed}: ONLY THE FIRST ${items} items are read, ${leftOut} are not`,
  'feed not read': ({ feed, reason }) => `feed       ${feed}: NOT READ: ${reason}`,
  match: ({ title, source, late }) => `match      ${title} (${source})${late === true ? ', found late' : ''}`,
  borderline: ({ title, source }) => `borderline ${title} (${source})`,
  'article unreadable': ({ title, url, reason }) =>
    `unreadable ${title || url || 'an item without title'}: ${reason}`,
  'article put off': ({ title, url, reason }) => `put off    ${title || url}: ${reason}`,
  'item given up': ({ item, reason }) => `given up   item ${item}: ${reason}`,
  'message failed': ({ queue, receives, reason }) => `failed     ${queue}, attempt ${receives}: ${reason}`,
  'mail sent': ({ kind }) => `mail       one ${kind} sent`,
  'mail dropped': ({ kind, reason }) => `mail       one ${kind} NOT SENT: ${reason}`,
  'mail waiting': ({ kind, reason }) => `mail       one ${kind} not sent yet: ${reason}`,
  'mail unknown': ({ kind, reason }) => `mail       one ${kind}, answer unknown: ${reason}`,
};

const MAX_LINE_LETTERS = 200;

/** Shows people what happens while it happens, one line an event. */
export function progressLogger(write: (line: string) => void): Logger {
  const show = (event: string, fields: LogFields = {}): void => {
    const line = LINES[event]?.(fields);
    if (line !== undefined) write(onScreen(line));
  };
  return { info: show, warn: show };
}

/** Strangers' text on a terminal: one line, no control characters, not endless. */
function onScreen(line: string): string {
  const clean = line.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return clean.length > MAX_LINE_LETTERS ? `${clean.slice(0, MAX_LINE_LETTERS)}…` : clean;
}
