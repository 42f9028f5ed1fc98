import { FeedUnreadable } from '../feed/feed-unreadable.ts';
import { parseFeed } from '../feed/parse-feed.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(parseFeed, (error) => (error instanceof FeedUnreadable ? error.offers : undefined));
