import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { subscribePage } from '../../../functions/site/subscribe-page.ts';
import { parseSubscription } from '../../../functions/subscriber/parse-subscription.ts';
import { HOSTILE_TEXT } from '../../support/hostile-text.ts';

/** What a browser would post, with the address filled in. */
function posted(page: string, address?: string): URLSearchParams {
  const { window } = new JSDOM(page);
  const form = window.document.querySelector('form');
  if (form === null) throw new Error('the page has no form');
  const fields = [...new window.FormData(form)].map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return new URLSearchParams(
    fields.map(([name, value]) => [name, name === 'address' ? (address ?? value) : value]),
  );
}

describe('subscribePage', () => {
  it('posts what the parser reads, with defaults that most people want', () => {
    expect(parseSubscription(posted(subscribePage('ru'), 'ann@example.org'))).toEqual({
      address: 'ann@example.org',
      key: 'ann@example.org',
      cadence: 'daily',
      minimum: 'match',
      lang: 'ru',
      hour: 8,
      zone: 'UTC',
    });
  });

  it('offers nothing that the parser refuses', () => {
    const { document } = new JSDOM(subscribePage('en')).window;
    const offers = [
      ...document.querySelectorAll<HTMLOptionElement | HTMLInputElement>('option,input[type=radio]'),
    ].map((choice) => [choice.closest('select')?.name ?? choice.getAttribute('name') ?? '', choice.value]);
    expect(offers.length).toBeGreaterThan(400);
    for (const [name = '', value = ''] of offers) {
      const form = new URLSearchParams({ address: 'ann@example.org', [name]: value });
      expect([name, value, parseSubscription(form)]).toEqual([
        name,
        value,
        expect.not.objectContaining({ refused: expect.anything() }),
      ]);
    }
  });

  it('says what was wrong and keeps what was filled in', () => {
    const form = new URLSearchParams({
      address: 'a@b@c.example',
      cadence: 'at-once',
      minimum: 'borderline',
      lang: 'ru',
      hour: '21',
      zone: 'Europe/Kyiv',
    });
    const page = subscribePage('en', { form, problem: 'several' });
    expect(posted(page).toString()).toBe(form.toString());
    const { document } = new JSDOM(page).window;
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Please give one address only.');
    expect(document.querySelector('#address')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('marks the address only when the address was wrong', () => {
    const page = subscribePage('en', {
      form: new URLSearchParams('address=ann@example.org&hour=99'),
      problem: 'hour',
    });
    expect(
      new JSDOM(page).window.document.querySelector('#address')?.getAttribute('aria-invalid'),
    ).toBeNull();
  });

  it('keeps hostile input input', () => {
    const form = new URLSearchParams(
      Object.fromEntries(
        ['address', 'cadence', 'minimum', 'lang', 'hour', 'zone'].map((name) => [name, HOSTILE_TEXT]),
      ),
    );
    const page = subscribePage('en', { form, problem: 'control-characters' });
    const { document } = new JSDOM(page).window;
    expect(document.querySelectorAll('script,img')).toHaveLength(0);
    expect(document.querySelector<HTMLInputElement>('#address')?.value).toContain(
      '<script>alert(1)</script>',
    );
    expect(page.length).toBeLessThan(60_000);
  });
});
