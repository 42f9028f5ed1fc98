import { deskHandler } from '../../functions/handlers/desk.ts';
import { hubHandler } from '../../functions/handlers/hub.ts';
import { publicHandler } from '../../functions/handlers/public.ts';
import { HUB_PATH } from '../../functions/pipeline/hub-answer.ts';
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
  const hubs = hubHandler(() => services.hub);
  return (request) => {
    const { pathname } = request.url;
    if (pathname === CONTROL_PATH) return control(request, key, kit);
    if (/^\/inbox(?:\/|$)/.test(pathname)) return inboxAnswer(request, inbox);
    if (pathname.startsWith(HUB_PATH)) return askHandler(hubs, request);
    return askHandler(/^\/(?:in|c|u)(?:\/|$)/.test(pathname) ? publicPages : desk, request);
  };
}
