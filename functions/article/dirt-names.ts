/** Words in class and id names that mark captions and picture credits. */
const CAPTIONS = new Set(
  'caption captions figcaption credit credits photocredit imagecredit imgcaption wpcaption gallery slideshow carousel lightbox cap legende legend leyenda piefoto bildunterschrift bildnachweis podpis copyright'.split(
    ' ',
  ),
);

/** Words in class and id names that mark the box of a picture or film. */
const PICTURES = new Set(
  'photo photos foto fotos bild bilder image images img imgtop picture pictures figure media video videos player thumb thumbnail illustration imagen pic'.split(
    ' ',
  ),
);

/** Words in class and id names that mark what stands beside an article. */
const DIRT = new Set(
  (
    'related relateds relations recommended recommendation recommendations recirc recirculation trending popular mostread ' +
    'readmore readnext alsoread alsolike seealso morefrom moreon inline-related newsletter newsletters signup subscribe ' +
    'subscription subscriptions subscriber paywall regwall share shares sharing sharebar sharedaddy social socials ' +
    'sociable addthis addtoany follow promo promos promotion promobox ad ads adv advert adverts advertisement ' +
    'advertising adslot adunit sponsor sponsored sponsors outbrain taboola breadcrumb breadcrumbs tags taglist tagcloud ' +
    'bio authorbox cookie cookies gdpr consent comment comments commentform respond disqus toolbar print printonly ' +
    'byline bylines dateline timestamp pubdate postmeta entrymeta readtime readingtime pagination pager donate donation ' +
    'donations crosssell teaser teasers popover popup popups tooltip modal overlay rollover sidebar menu navigation nav navbar language languages langswitch ' +
    'skiplink foot footer ftr imprint impressum disclaimer legal colophon reactions reaction correction rating ratings poll quiz survey feedback app-promo ' +
    'werbung anzeige anzeigen teilen kommentare kommentar mehrzumthema artikelempfehlung abo ' +
    'partage partager publicite pub commentaires abonnement lireaussi ' +
    'publicidad compartir comentarios relacionadas relacionados suscripcion boletin ' +
    'reklama podelitsya kommentarii podpiska'
  ).split(' '),
);

/** Of these, what is never the name of an article's own box, and may be longer than the article. */
const BESIDE = new Set(
  (
    'related relateds relations recommended recommendation recommendations recirc recirculation trending popular mostread ' +
    'readnext alsoread seealso morefrom newsletter newsletters outbrain taboola breadcrumb breadcrumbs tagcloud cookie ' +
    'cookies gdpr consent comment comments commentlist commentform respond disqus pagination teaser teasers popup popups ' +
    'modal overlay sidebar menu menus megamenu navigation nav navbar footer ftr imprint impressum disclaimer legal ' +
    'colophon ticker newsticker liveticker newsfeed livefeed topstories headlines kommentare commentaires comentarios ' +
    'kommentarii relacionadas relacionados'
  ).split(' '),
);

/** Whole class names and ids of the readers' comments, which may be longer than the article. */
const COMMENTS = new Set(
  'comments comment-list commentlist comments-list comments-area comments-section disqus_thread respond kommentare leserkommentare commentaires comentarios'.split(
    ' ',
  ),
);

const isMarked = (name: string, words: ReadonlySet<string>): boolean => {
  const pieces = piecesOf(name);
  return pieces.some((piece, at) => words.has(piece) || words.has(piece + (pieces[at + 1] ?? '')));
};

/** "relatedLinks author-bio" has the pieces related, links, author and bio. */
const piecesOf = (name: string): readonly string[] =>
  name
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((piece) => piece !== '');

/** Whether a class or id name says caption, credit or gallery. */
export const isCaptionName = (name: string): boolean => isMarked(name, CAPTIONS);

/** Whether a class or id name says photo, image, video or the like. */
export const isPictureName = (name: string): boolean => isMarked(name, PICTURES);

/** Whether a class or id name says related, newsletter, share, promo, comments, byline or the like. */
export const isDirtName = (name: string): boolean => isMarked(name, DIRT);

/** Whether a class or id name says footer, menu, comments, related, ticker or the like. */
export const isBesideName = (name: string): boolean => isMarked(name, BESIDE);

/** Whether an element holds the readers' comments. */
export const isCommentsName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+/)
    .some((one) => COMMENTS.has(one));
