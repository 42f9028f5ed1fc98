/**
 * Gives all the IPv4 and IPv6 addresses of a name, unchecked; none when there is no such name. Throws a transient
 * FetchError when no name server answers in time.
 */
export type Resolver = (name: string) => Promise<readonly string[]>;
