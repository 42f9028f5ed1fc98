import type { PageWords } from './page-words.ts';

export const english: PageWords = {
  lang: 'en',
  readMore:
    "read more|read also|also read|read next|read our|read:|related|see also|see more|more on this|more:|more from|more on|more news|more stories|more about|don't miss|do not miss|you may also like|you might also like|recommended|watch:|watch now|listen:|in pictures|explainer:|opinion:|editorial:|click here|click for|keep reading|continue reading|up next|further reading|most read|most popular|trending|latest|petition:|poll:|video:|what to read|in case you missed|popular on|story continues below|article continues below|also on",
  afterArticle:
    "leave a reply|leave a comment|post a comment|add a comment|write a comment|join the conversation|join the discussion|about the author|about the authors|about the writer|your email address will not be published|what do you think|tell us what you think|have your say|from our partners|around the web|readers' comments|share this article|share this story|share this post|post navigation|previous post|next post|previous article|next article",
  afterLabels: 'comments|comment|discussion|responses|replies|share this',
  prompts:
    "sign up|subscribe|join our|join us|follow us|follow @|like us|get our|get the latest|download our|download the|support our|support us|donate|become a member|become a subscriber|become a supporter|become a friend|become a patron|be first to like|be the first to|this post is also available|this article is also available|read this in|also available in|listen to this|listen to the article|gift this|save this article|bookmark this|your email address will not|we use cookies|this site uses|this website uses|by signing up|by subscribing|enable javascript|please enable|to view this content|you have read|you've read|log in to|sign in to|already a subscriber|create an account|skip to|back to top|report an error|report a typo|report a mistake|did you spot|spotted a|spotted an|noticed a mistake|correct an error|required fields are marked|enjoying this|enjoyed this|if you enjoyed|if you liked|liked this|like this story|like this article|like what you|love this story|want more|never miss|help us|stay up to date|turn on notifications|have a story|got a story|got a tip|tell us|send us|to continue reading|click here|don't have an account",
  tools:
    'share|tweet|print|email|advert|newsletter|newsletters|copy link|save|bookmark|listen|close|caption|menu|search|log in|sign in|read aloud|text size|font size|likes|views|comments|facebook|twitter|whatsapp|telegram|contents|table of contents',
  adverts: 'advertisement|advertising|sponsored|sponsored content|promoted|paid content',
  byline: 'by',
  headLines:
    'written by|reporting by|words by|text by|published|posted|updated|last updated|last modified|modified|first published|photo|image|picture|illustration|credit|read time|reading time|estimated reading|share|category|filed under|source|author|date|section|location',
  tailLines:
    'reporting by|editing by|additional reporting|with reporting|contact:|contact us|contact the author|source:|sources:|copyright|©|this article was|this story was|this article originally|first published|follow @|follow us|tags|topics:|filed under|image:|for more information|for more on|for more news|to contact|do you have|email:|the views expressed|the opinions expressed|opinions expressed|views expressed|provided by|our standards|more information:|section:|corrections:',
  notes:
    'contributed reporting|contributed to this|subject to copyright|all rights reserved|originally published|originally appeared',
  authorVerbs: 'is|writes|covers|reports|works|lives|joined',
  reading: 'read',
  minutes: 'min',
  pictures: 'photo|photos|photograph|image|images|picture|illustration|graphic|credit|copyright',
  by: 'by|courtesy|credit|via|from',
};
