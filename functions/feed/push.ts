/**
 * A standing request to a hub to tell us when a feed changes (W3C WebSub, 2018), as the feed's state carries it.
 * Times are ISO 8601 UTC.
 */
export interface FeedPush {
  /** 22 characters of base64url, the last part of the address that the hub calls. */
  readonly token: string;
  readonly hub: string;
  /** The feed's own address as it names it: what the hub knows it by. */
  readonly topic: string;
  /** When to see how the request stands, and to renew it. */
  readonly lookAgainAt: string;
  /** The end of the lease, once the hub has confirmed it. */
  readonly until?: string;
}

/** The same request as the hub's calls are checked against. */
export interface Push extends Pick<FeedPush, 'token' | 'hub' | 'topic' | 'until'> {
  readonly feedId: string;
  /** The key of the hub's signatures (WebSub §8). */
  readonly secret: string;
}

/** The requests to hubs, found by the token in the address that a hub calls. */
export interface PushStore {
  /** Stores a request, unconfirmed; one that is there already keeps its secret and its lease. */
  open(push: Omit<Push, 'until'>, now: Date): Promise<Push>;
  find(token: string): Promise<Push | undefined>;
  /** Notes the lease that the hub granted; false when there is no such request. */
  confirm(token: string, until: Date): Promise<boolean>;
  drop(token: string): Promise<void>;
}
