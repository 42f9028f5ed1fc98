/** What a link in a mail may do. */
export interface Token {
  /** SHA-256 of the secret part, hex: the secret itself is only in the mail. */
  readonly hash: string;
  readonly purpose: 'confirm' | 'leave';
  readonly subscriberId: string;
  /** ISO 8601 UTC; none for a token that lives as long as the subscription. */
  readonly expires?: string;
}

/** The tokens that are good. */
export interface TokenStore {
  put(token: Token): Promise<void>;
  /** Looks without using it up: what a GET may do. Expired ones are not found. */
  peek(hash: string, now: Date): Promise<Token | undefined>;
  /** Uses it up by a conditional delete; undefined when it is gone or expired. */
  take(hash: string, now: Date): Promise<Token | undefined>;
}
