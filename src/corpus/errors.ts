/** A page on disk that cannot become articles. The message is one line an editor can act on. */
export class PageUnreadable extends Error {
  override readonly name = 'PageUnreadable'
  readonly file: string
  readonly line: number
  readonly problem: string

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${problem}`, options)
    this.file = file
    this.line = line
    this.problem = problem
  }
}
