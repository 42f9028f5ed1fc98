import type { Command } from 'commander';
import { type ClassifyOptions, classifyFile, classifyLines } from './classify.ts';
import { type ExtractOptions, extractFile, extractLines } from './extract.ts';

const ROW = '{"id","url"?,"lang"?,"html"|"htmlBase64"|"title"?,"text"?}';

/** `cw classify`, `cw extract`: the rules and the reader on files, without any data folder. */
export function addTrialCommands(cw: Command, fail: () => void): void {
  cw.command('classify [file]')
    .description('judge a page or a text (HTML or plain; "-" is standard input)')
    .option('--jsonl', `read lines ${ROW} and write a verdict each`)
    .option('--url <url>', 'address of the page')
    .option('--lang <tag>', 'language of the text, as a hint')
    .option('--json', 'for machines')
    .action(async (file = '-', { jsonl, ...options }: ClassifyOptions & { readonly jsonl?: boolean }) => {
      if (jsonl !== true) return classifyFile(file, options);
      if (!(await classifyLines(file))) fail();
    });
  cw.command('extract [file]')
    .description('extract the article of a page ("-" is standard input)')
    .option('--jsonl', 'read lines {"id","url","html"|"htmlBase64"} and write an article each')
    .option('--url <url>', 'address of the page')
    .option('--json', 'for machines')
    .action(async (file = '-', { jsonl, ...options }: ExtractOptions & { readonly jsonl?: boolean }) => {
      if (jsonl !== true) return extractFile(file, options);
      if (!(await extractLines(file))) fail();
    });
}
