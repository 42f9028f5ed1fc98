import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { LocalAnswer, LocalRequest } from './serve.ts';

type WebHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Asks a Lambda behind HTTP (payload 2.0) as API Gateway would. */
export async function askHandler(handler: WebHandler, request: LocalRequest): Promise<LocalAnswer> {
  const { statusCode = 200, headers = {}, body = '' } = await handler(asEvent(request));
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
  };
}

function asEvent({ method, url, headers, body }: LocalRequest): APIGatewayProxyEventV2 {
  const path = url.pathname;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: url.search.slice(1),
    headers: { ...headers },
    isBase64Encoded: false,
    ...(body === '' ? {} : { body }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: '',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: 'local',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}
