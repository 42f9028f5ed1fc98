/** One way to write an anchor: a word of each of these lists stands on the page, wherever. */
export type AnchorPhrase = readonly (readonly string[])[];

/**
 * The words that no article of the story can do without: a page that has no phrase of one of the lists is off topic.
 * Words are folded as the rules fold them, whole, or beginnings that end in `*`; signs of a script without spaces
 * stand together as one word. Plain values, so that they can be handed to a thread.
 */
export interface Anchors {
  readonly lists: readonly (readonly AnchorPhrase[])[];
}
