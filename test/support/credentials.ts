/** For services on this machine, which take any. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
