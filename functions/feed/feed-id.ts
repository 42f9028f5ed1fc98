import { canonicalUrl } from '../fetch/canonical-url.ts';
import { hashId } from './hash-id.ts';

/** The id of a feed on the list, 22 characters of base64url, derived from its address. */
export const feedId = (url: string): string => hashId('feed', canonicalUrl(url));
