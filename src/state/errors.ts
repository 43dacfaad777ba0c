/** A database that cannot be used. The message is one line: the file, what was found, what to do. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
  readonly file: string
  readonly problem: string

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options)
    this.file = file
    this.problem = problem
  }
}
