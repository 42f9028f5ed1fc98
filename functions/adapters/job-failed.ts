/** An error that a job threw inside its worker thread, which lives on; the message is the job's own. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  /** What else the job's thread told of the error (answerJobs). */
  readonly detail: unknown;

  constructor(message: string, detail?: unknown) {
    super(message);
    this.detail = detail;
  }
}
