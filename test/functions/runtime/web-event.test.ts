import { describe, expect, it } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { toRequest } from '../../../functions/runtime/web-event.ts';

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

const event = ({
  method = 'GET',
  path = '/',
  query = '',
  headers = {},
  body,
  isBase64Encoded = false,
}: Sent) =>
  ({
    rawPath: path,
    rawQueryString: query,
    headers,
    isBase64Encoded,
    ...(body === undefined ? {} : { body }),
    requestContext: { http: { method, path } },
  }) as APIGatewayProxyEventV2;

describe('toRequest', () => {
  it('reads path, query and language', () => {
    const request = toRequest(
      event({ path: '/days/2026-11-21/', query: 'lang=ru', headers: { 'accept-language': 'ru' } }),
    );
    expect(request).toMatchObject({ method: 'GET', path: '/days/2026-11-21', acceptLanguage: 'ru' });
    expect(request.query.get('lang')).toBe('ru');
  });

  it('takes HEAD as GET and knows no other method than POST', () => {
    expect(['HEAD', 'POST', 'PUT', 'DELETE'].map((method) => toRequest(event({ method })).method)).toEqual([
      'GET',
      'POST',
      'other',
      'other',
    ]);
  });

  it('reads a form, also in base64', () => {
    const body = 'address=a%40b.example&cadence=daily';
    const plain = toRequest(event({ method: 'POST', body })).form;
    const encoded = Buffer.from(body).toString('base64');
    const decoded = toRequest(event({ method: 'POST', body: encoded, isBase64Encoded: true })).form;
    expect(plain.get('address')).toBe('a@b.example');
    expect([...decoded]).toEqual([...plain]);
  });

  it('reads a multipart form, as some mail clients post one click', () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=xyz' };
    const body =
      '--xyz\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--xyz--\r\n';
    expect(toRequest(event({ method: 'POST', headers, body })).form.get('List-Unsubscribe')).toBe(
      'One-Click',
    );
  });

  it('keeps a path that is not valid UTF-8 as it came', () => {
    expect(toRequest(event({ path: '/c/%E0%A4%A' })).path).toBe('/c/%E0%A4%A');
  });

  it('reads whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.boolean(),
        (path, query, body, isBase64Encoded) => {
          const headers = { 'content-type': `multipart/form-data; boundary=${query}` };
          const request = toRequest(
            event({ method: 'POST', path: `/${path}`, query, body, headers, isBase64Encoded }),
          );
          expect(request.path.startsWith('/')).toBe(true);
        },
      ),
    );
  });
});
