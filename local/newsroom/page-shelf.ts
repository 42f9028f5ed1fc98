import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decodeText } from '../../functions/fetch/decode-text.ts';
import { htmlCharset } from './html-charset.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import type { PageFile } from './publish-times.ts';

/** A page in the newsroom's folder. `slug` is the name of its own folder. */
export interface ShelvedPage extends PageFile, PageFacts {
  readonly size: number;
}

export interface Shelf {
  /** By slug, in the order of their names. */
  readonly pages: ReadonlyMap<string, ShelvedPage>;
  /** Why a sub-folder's page is not among them, by the sub-folder's name. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** When the folder or a page in it last changed. */
  readonly changedMs: number;
}

/** Titles, first paragraphs and metadata stand in front; more is not read for the feeds. */
const READ_BYTES = 1_000_000;

/** The folder with a page in each sub-folder: `<slug>/page.html`. Nothing outside it is ever read. */
export class PageShelf {
  readonly #folder: string;
  readonly #known = new Map<string, ShelvedPage>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What the folder holds now; pages are read again where they changed. Throws when the folder cannot be read. */
  async read(): Promise<Shelf> {
    const listing = await readdir(this.#folder, { withFileTypes: true }).catch((cause: Error) => {
      throw new Error(`newsroom: cannot read the folder ${this.#folder}: ${cause.message}`, { cause });
    });
    const slugs = listing
      .filter((file) => !file.isFile() && !file.name.startsWith('.'))
      .map(({ name }) => name);
    const pages = new Map<string, ShelvedPage>();
    const leftOut = new Map<string, string>();
    for (const slug of slugs.sort()) {
      await this.#page(slug).then(
        (page) => pages.set(slug, page),
        (error: Error) => leftOut.set(slug, error.message),
      );
    }
    const { mtimeMs } = await stat(this.#folder);
    const changedMs = Math.max(mtimeMs, ...[...pages.values()].map((page) => page.mtimeMs));
    return { pages, leftOut, changedMs };
  }

  /** The bytes of a page that read() told of. */
  async bytes(slug: string): Promise<Buffer> {
    return this.#pageFile(slug)
      .then((file) => readFile(file))
      .catch((cause: Error) => {
        throw new Error(`newsroom: cannot read ${slug}/page.html: ${cause.message}`, { cause });
      });
  }

  /** Where the page really lies; a link that leads out of the folder is refused. */
  async #pageFile(slug: string): Promise<string> {
    const home = await realpath(this.#folder);
    const file = await realpath(join(this.#folder, slug, 'page.html'));
    if (file.startsWith(home + sep)) return file;
    throw new Error(`newsroom: ${slug}/page.html leads out of the folder`);
  }

  async #page(slug: string): Promise<ShelvedPage> {
    const file = await this.#pageFile(slug);
    const { mtimeMs, size } = await stat(file);
    const known = this.#known.get(slug);
    if (known?.mtimeMs === mtimeMs && known.size === size) return known;
    const start = await readStart(file, Math.min(size, READ_BYTES));
    const page = { slug, mtimeMs, size, ...pageFacts(decodeText(start, [htmlCharset(start)])) };
    this.#known.set(slug, page);
    return page;
  }
}

async function readStart(file: string, length: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
