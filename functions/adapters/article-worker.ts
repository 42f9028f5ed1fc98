import { workerData } from 'node:worker_threads';
import { extractOnTopic } from '../article/extract-on-topic.ts';
import { answerJobs } from './answer-jobs.ts';

answerJobs(extractOnTopic(workerData));
