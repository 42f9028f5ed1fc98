import type { Parcel } from './warm-worker.ts';

/** A job with a copy of its body for the thread to keep: the sender goes on using its own bytes. */
export function withOwnBody<Job extends { readonly body: Uint8Array }>(job: Job): Parcel<Job> {
  const body = new Uint8Array(job.body);
  return { message: { ...job, body }, transfer: [body.buffer] };
}
