import { Command, CommanderError } from 'commander'
import { SettingsWrong } from '../config.ts'
import { COMMANDS } from './commands.ts'
import type { CommandRow, ExitCode, World } from './command.ts'
import { CannotGoOn, Misuse } from './command.ts'

/** How the program reaches the outside. `world` is made when a command runs, not for its help. */
export interface Outside {
  readonly out: (text: string) => void
  readonly err: (line: string) => void
  readonly world: () => World
}

/** Runs the command that was typed and gives the exit code: 0 done, 1 failed, 2 misused. */
export async function runProgram(typed: readonly string[], outside: Outside): Promise<ExitCode> {
  let exit: ExitCode = 0
  const program = newProgram(outside)
  for (const row of COMMANDS) {
    addCommand(program, row).action(async (...given: unknown[]) => {
      exit = await row.run(outside.world(), givenBy(row, given))
    })
  }
  try {
    if (typed.length === 0) program.help({ error: true })
    await program.parseAsync([...typed], { from: 'user' })
    return exit
  } catch (error) {
    return told(error, outside)
  }
}

function newProgram({ out, err }: Outside): Command {
  return new Command('wenbao')
    .description(
      'Answers questions from a newspaper archive with the exact words and their source.',
    )
    .helpCommand('help [command]', 'show the help of a command')
    .configureOutput({ writeOut: out, writeErr: (text) => err(text.replace(/\n$/, '')) })
    .showSuggestionAfterError()
    .showHelpAfterError('(wenbao --help lists the commands)')
    .exitOverride()
}

function addCommand(program: Command, { name, takes, help, flags, examples }: CommandRow): Command {
  const command = program.command(takes === undefined ? name : `${name} ${takes}`)
  command.description(help).allowExcessArguments(false)
  for (const { flag, help: line } of flags) command.option(flag, line)
  command.showHelpAfterError(`(wenbao help ${name} tells more)`)
  command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`)
  return command
}

/** Commander calls an action with its arguments, its options, and the command. */
function givenBy({ flags }: CommandRow, given: readonly unknown[]) {
  const words = given
    .slice(0, -2)
    .flat()
    .filter((word) => typeof word === 'string')
  const command = given.at(-1) as Command
  const on = new Set(flags.filter(({ flag }) => isOn(command, flag)).map(({ flag }) => flag))
  return {
    words,
    has: (flag: string) => on.has(flag),
    value: (flag: string) => valueOf(command, flag),
  }
}

function valueOf(command: Command, flag: string): string | undefined {
  const option = command.options.find(({ flags }) => flags === flag)
  const value: unknown = option && command.getOptionValue(option.attributeName())
  return typeof value === 'string' ? value : undefined
}

const isOn = (command: Command, flag: string): boolean =>
  command.options.some(
    (option) => option.flags === flag && command.getOptionValue(option.attributeName()) === true,
  )

/** Says on standard error what went wrong, and which exit code that is. */
function told(error: unknown, { err }: Outside): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof SettingsWrong) {
    err(error.message)
    return 2
  }
  if (error instanceof Misuse) {
    err(`error: ${error.message}`)
    return 2
  }
  if (error instanceof CannotGoOn) {
    err(error.message)
    return 1
  }
  err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}
