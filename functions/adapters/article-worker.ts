import { extractArticle } from '../article/extract-article.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(extractArticle);
