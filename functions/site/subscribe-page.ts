import { type Html, html } from '../mail/html.ts';
import { SUBSCRIBE_PATH } from '../mail/paths.ts';
import type { WishProblem } from '../subscriber/parse-subscription.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import { ZONES } from '../subscriber/zones.ts';
import { layout } from './layout.ts';
import { type SiteTexts, siteTextsIn } from './site-texts-in.ts';

/** A form that was sent and could not be taken. */
export interface Rejected {
  readonly form: URLSearchParams;
  readonly problem: WishProblem;
}

const OTHER: Readonly<Record<Subscriber['lang'], Subscriber['lang']>> = { en: 'ru', ru: 'en' };
/** Problems that lie in another field than the address. */
const CHOICES: readonly WishProblem[] = ['cadence', 'minimum', 'lang', 'hour', 'zone'];

/** The form to subscribe with; after a rejected one it says what was wrong and keeps what was filled in. */
export function subscribePage(lang: Subscriber['lang'], rejected?: Rejected): string {
  const texts = siteTextsIn(lang);
  const form = rejected?.form ?? new URLSearchParams();
  const chosen = (field: string, otherwise: string): string => form.get(field)?.slice(0, 300) ?? otherwise;
  const main = html`<h1>${texts.subscribe}</h1>
<p>${texts.subscribeIntro}</p>
${rejected !== undefined && html`<p class="problem" role="alert" id="problem">${texts.problems[rejected.problem]}</p>\n`}<form method="post" action="${SUBSCRIBE_PATH}" accept-charset="utf-8" autocomplete="off">
${addressField(chosen('address', ''), texts, rejected?.problem)}${cadenceField(chosen('cadence', 'daily'), texts)}${minimumField(chosen('minimum', 'match'), texts)}<div class="row">
${selectField({
  name: 'lang',
  label: texts.lang,
  chosen: chosen('lang', lang),
  options: [
    ['en', 'English'],
    ['ru', 'Русский'],
  ],
})}${selectField({ name: 'hour', label: texts.hour, chosen: chosen('hour', '8'), options: HOURS })}${selectField({ name: 'zone', label: texts.zone, chosen: chosen('zone', 'UTC'), options: ZONES.map((zone) => [zone, zone.replaceAll('_', ' ')]) })}</div>
<p class="muted">${texts.consent}</p>
<p><button type="submit">${texts.submit}</button></p>
</form>
`;
  const above = html`<nav><ul class="bar"><li><a href="${SUBSCRIBE_PATH}?lang=${OTHER[lang]}" hreflang="${OTHER[lang]}" lang="${OTHER[lang]}">${texts.otherLanguage}</a></li></ul></nav>\n`;
  return layout({ lang, title: texts.name, skip: texts.skip, above, main });
}

const HOURS: readonly (readonly [string, string])[] = Array.from({ length: 24 }, (_, hour) => [
  `${hour}`,
  `${hour}:00`.padStart(5, '0'),
]);

function addressField(typed: string, texts: SiteTexts, problem: WishProblem | undefined): Html {
  const isWrong = problem !== undefined && !CHOICES.includes(problem);
  return html`<div class="field"><label for="address">${texts.address}</label>
<input type="email" id="address" name="address" value="${typed}" required maxlength="254" autocapitalize="off" spellcheck="false" aria-describedby="${isWrong ? 'problem ' : ''}address-hint"${isWrong && html` aria-invalid="true"`}>
<span class="hint" id="address-hint">${texts.addressHint}</span></div>
`;
}

const cadenceField = (
  chosen: string,
  texts: SiteTexts,
): Html => html`<fieldset><legend>${texts.cadence}</legend>
${radio({ name: 'cadence', value: 'daily', chosen, label: texts.daily, hint: texts.dailyHint })}${radio({ name: 'cadence', value: 'at-once', chosen, label: texts.atOnce, hint: texts.atOnceHint })}</fieldset>
`;

const minimumField = (
  chosen: string,
  texts: SiteTexts,
): Html => html`<fieldset><legend>${texts.minimum}</legend>
${radio({ name: 'minimum', value: 'match', chosen, label: texts.match })}${radio({ name: 'minimum', value: 'borderline', chosen, label: texts.borderline })}</fieldset>
`;

interface Radio {
  readonly name: string;
  readonly value: string;
  readonly chosen: string;
  readonly label: string;
  readonly hint?: string;
}

const radio = ({ name, value, chosen, label, hint }: Radio): Html =>
  html`<div class="choice"><input type="radio" id="${name}-${value}" name="${name}" value="${value}"${value === chosen && html` checked`}><label for="${name}-${value}">${label}${hint !== undefined && html`<span class="hint">${hint}</span>`}</label></div>\n`;

interface Select {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [string, string])[];
}

const selectField = ({ name, label, chosen, options }: Select): Html =>
  html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">
${options.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>\n`)}</select></div>
`;
