/** What a hub is asked for (WebSub §5.1). */
export interface HubRequest {
  readonly hub: string;
  readonly topic: string;
  /** Where the hub shall call. */
  readonly callback: string;
  readonly secret: string;
  readonly leaseSeconds: number;
}

/** Asks hubs, within the limits and rules of a Fetcher; a refusal is a FetchError. */
export interface HubClient {
  subscribe(request: HubRequest): Promise<void>;
}
