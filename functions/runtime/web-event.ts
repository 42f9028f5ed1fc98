import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { WebAnswer, WebRequest } from '../pipeline/web.ts';

const METHODS: Readonly<Record<string, WebRequest['method']>> = { GET: 'GET', HEAD: 'GET', POST: 'POST' };

/** Reads an API Gateway (payload 2.0) or function-URL event. A path that is not valid UTF-8 stays as it came. */
export function toRequest(event: APIGatewayProxyEventV2): WebRequest {
  return {
    method: METHODS[event.requestContext.http.method] ?? 'other',
    path: cleanPath(event.rawPath),
    query: new URLSearchParams(event.rawQueryString),
    form: formOf(event),
    acceptLanguage: event.headers['accept-language'] ?? '',
  };
}

export const toResult = ({ status, headers, body }: WebAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  body,
});

function cleanPath(rawPath: string): string {
  const path = rawPath.replace(/\/+$/, '') || '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The fields of the form; one-click mail clients (RFC 8058) may post multipart instead of urlencoded. */
function formOf({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2): URLSearchParams {
  if (body === undefined) return new URLSearchParams();
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(
    headers['content-type'] ?? '',
  )?.[1];
  return boundary === undefined ? new URLSearchParams(text) : multipartFields(text, boundary);
}

function multipartFields(text: string, boundary: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const name = /name="([^"]{1,100})"/i.exec(part)?.[1];
    const start = part.indexOf('\r\n\r\n');
    if (name !== undefined && start >= 0) fields.append(name, part.slice(start + 4).replace(/\r\n$/, ''));
  }
  return fields;
}
