import { parseFeed } from '../feed/parse-feed.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(parseFeed);
