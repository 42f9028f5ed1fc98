import { deskHandler } from '../../functions/handlers/desk.ts';
import { publicHandler } from '../../functions/handlers/public.ts';
import type { Kit } from '../commands/kit.ts';
import { inboxAnswer } from '../inbox/inbox-answer.ts';
import type { Services } from '../services.ts';
import { askHandler } from './as-event.ts';
import { CONTROL_PATH, control } from './control.ts';
import type { LocalAnswer, LocalRequest } from './serve.ts';

interface Lines {
  readonly services: Services;
  readonly kit: Kit;
  /** Folder of the kept mails. */
  readonly inbox: string;
  /** What a `cw` in another process has to show. */
  readonly key: string;
}

/** Passes each request to who answers it: the public pages and the desk by the handlers that run in AWS. */
export function switchboard({
  services,
  kit,
  inbox,
  key,
}: Lines): (request: LocalRequest) => Promise<LocalAnswer> {
  const publicPages = publicHandler(() => services.public);
  const desk = deskHandler(() => services.desk);
  return (request) => {
    const { pathname } = request.url;
    if (pathname === CONTROL_PATH) return control(request, key, kit);
    if (/^\/inbox(?:\/|$)/.test(pathname)) return inboxAnswer(request, inbox);
    return askHandler(/^\/(?:in|c|u)(?:\/|$)/.test(pathname) ? publicPages : desk, request);
  };
}
