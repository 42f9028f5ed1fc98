import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = '@sparticuz/chromium';
const UNPACK = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url));

/**
 * The Chromium that @sparticuz/chromium carries, unpacked once into dist/. The package itself unpacks into the folder
 * for temporary files under a fixed name, where two test workers (or two users) would find each other's half.
 */
export async function packagedChromium(): Promise<LaunchOptions> {
  const home = join(ROOT, 'dist', `chromium-${await packagedVersion()}`);
  if (!existsSync(home)) await unpackInto(home);
  const env = { ...process.env, FONTCONFIG_FILE: join(home, 'with-own-fonts.conf') };
  return { executablePath: join(home, 'chromium'), env, args: ['--no-zygote'] };
}

async function packagedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(join(ROOT, 'node_modules', PACKAGE, 'package.json'), 'utf8'),
  );
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}

async function unpackInto(home: string): Promise<void> {
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  const fresh = await mkdtemp(`${home}.`);
  await promisify(execFile)(process.execPath, [UNPACK], { env: { ...process.env, TMPDIR: fresh } });
  await writeFile(join(fresh, 'with-own-fonts.conf'), fontsConfig(home));
  await rename(fresh, home).catch(async (cause: unknown) => {
    await rm(fresh, { recursive: true });
    // Another worker was quicker: its browser is as good.
    if (!existsSync(home)) throw cause;
  });
}

/** The system's fonts, and the package's own (Cyrillic too) where there are none. */
const fontsConfig = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
