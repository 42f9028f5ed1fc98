import chromium from '@sparticuz/chromium';

/** Unpacks the packaged browser into the folder for temporary files, which whoever starts this chooses by TMPDIR. */
await chromium.executablePath();
