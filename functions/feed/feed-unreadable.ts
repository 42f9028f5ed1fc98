/** A feed document that cannot be read, for its publisher's reasons and not for ours; the message begins with "feed: ". */
export class FeedUnreadable extends Error {
  override readonly name = 'FeedUnreadable';
}
