/** A job that its worker thread did not live to answer. `reason` is a short phrase that people read in the digest. */
export class WorkerKilled extends Error {
  override readonly name = 'WorkerKilled';
  /** "took longer than 8 s", "needed more memory than allowed" or "crashed: …". */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`adapters: the worker ${reason}`, options);
    this.reason = reason;
  }
}
