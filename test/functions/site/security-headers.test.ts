import { describe, expect, it } from '@jest/globals';
import { PAGE_HEADERS, SECURITY_HEADERS } from '../../../functions/site/security-headers.ts';

describe('PAGE_HEADERS', () => {
  it('let nothing run, load from elsewhere, frame us, be kept or be found', () => {
    const policy = PAGE_HEADERS['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|script-src|\*|https?:/);
    expect(PAGE_HEADERS).toMatchObject({
      ...SECURITY_HEADERS,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
  });
});
