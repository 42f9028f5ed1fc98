export interface TurnRequest {
  /** Lower case, with the port where it is not the usual one. */
  readonly host: string;
  readonly now: Date;
  /** The least time between this request and the next one to the host. */
  readonly spacingMs: number;
  /** How far ahead a turn is still taken. */
  readonly maxWaitMs: number;
}

/** A turn that is taken and comes in so many ms, or none: ask again after so many ms. */
export type Turn = { readonly waitMs: number } | { readonly laterMs: number };

/** Who may ask a host when, the same for all processes. */
export interface HostTurns {
  /** Takes the next free turn of a host; none where that is too far off or the host is to be left alone. */
  take(request: TurnRequest): Promise<Turn>;
  /** Gives no turn before that moment; the longest of several pauses holds. At most 24 h ahead. */
  pause(host: string, until: Date): Promise<void>;
}
