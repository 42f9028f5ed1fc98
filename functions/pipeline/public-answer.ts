import { SUBSCRIBE_PATH } from '../mail/paths.ts';
import { acceptedPage } from '../site/accepted-page.ts';
import { ASSETS } from '../site/assets.ts';
import { confirmPage } from '../site/confirm-page.ts';
import { langOf } from '../site/lang-of.ts';
import { leavePage } from '../site/leave-page.ts';
import { type Message, messagePage } from '../site/message-page.ts';
import { PAGE_HEADERS } from '../site/security-headers.ts';
import { subscribePage } from '../site/subscribe-page.ts';
import { parseSubscription } from '../subscriber/parse-subscription.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { isSecret } from '../subscriber/token.ts';
import { type EditionServices, editionAnswer } from './edition-answer.ts';
import { confirm, leave, mayConfirm, mayLeave, type SubscribeServices, subscribe } from './subscribe.ts';
import { pageAnswer, type WebAnswer, type WebRequest } from './web.ts';

export interface PublicServices extends SubscribeServices, EditionServices {}

type Lang = Subscriber['lang'];

/** Answers the public pages: subscribe, confirm, leave, and the editions that mails link to. GET changes nothing. */
export async function publicAnswer(request: WebRequest, services: PublicServices): Promise<WebAnswer> {
  const { method, path, query, acceptLanguage } = request;
  const lang = langOf(query.get('lang'), acceptLanguage);
  const asset = ASSETS.get(path);
  if (asset !== undefined) return { status: 200, ...asset };
  if (method === 'other') return message(lang, 'not-allowed', 405);
  if (path === SUBSCRIBE_PATH)
    return method === 'GET' ? pageAnswer(subscribePage(lang)) : signUp(request, services);
  const [, purpose, secret] = /^\/([cu])\/([^/]+)$/.exec(path) ?? [];
  if (purpose === 'c') return answerConfirm({ request, lang, secret: secret ?? '' }, services);
  if (purpose === 'u') return answerLeave({ request, lang, secret: secret ?? '' }, services);
  return (await editionAnswer(request, services)) ?? message(lang, 'not-found', 404);
}

const message = (lang: Lang, what: Message, status = 200): WebAnswer =>
  pageAnswer(messagePage(lang, what), status);

/** The same page for an address that is new, known or was asked today; only what cannot be an address is told. */
async function signUp(
  { form, query, acceptLanguage }: WebRequest,
  services: PublicServices,
): Promise<WebAnswer> {
  const lang = langOf(form.get('lang') ?? query.get('lang'), acceptLanguage);
  const wish = parseSubscription(form);
  if ('refused' in wish) return pageAnswer(subscribePage(lang, { form, problem: wish.refused }), 422);
  await subscribe(wish, services);
  return pageAnswer(acceptedPage(lang), 202);
}

interface TokenCall {
  readonly request: WebRequest;
  readonly lang: Lang;
  readonly secret: string;
}

async function answerConfirm(
  { request, lang, secret }: TokenCall,
  services: PublicServices,
): Promise<WebAnswer> {
  if (!isSecret(secret)) return message(lang, 'expired', 404);
  if (request.method === 'GET') {
    return (await mayConfirm(secret, services))
      ? pageAnswer(confirmPage(lang, secret))
      : message(lang, 'expired', 404);
  }
  return (await confirm(secret, services)) ? message(lang, 'confirmed') : message(lang, 'expired', 404);
}

/** A mail client's one click (RFC 8058) wants no page; leaving twice is as good as once. */
async function answerLeave(
  { request, lang, secret }: TokenCall,
  services: PublicServices,
): Promise<WebAnswer> {
  if (!isSecret(secret)) return message(lang, 'not-found', 404);
  if (request.method === 'GET') {
    return (await mayLeave(secret, services)) ? pageAnswer(leavePage(lang, secret)) : message(lang, 'left');
  }
  await leave(secret, services);
  const isOneClick = request.form.get('List-Unsubscribe') === 'One-Click';
  return isOneClick ? { status: 200, headers: PAGE_HEADERS, body: '' } : message(lang, 'left');
}
