import type { ParseArgsConfig } from 'node:util';

/** How a command ends: 0 done; 1 it found something wrong; 2 it was called wrongly; 3 it could not be done. */
export const exitCodes = { done: 0, found: 1, usage: 2, refused: 3 } as const;

/** One of them. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command was called with: its options by name, and the words after it. */
export type Call = {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>> & {
    readonly data?: string | undefined;
    readonly json?: boolean | undefined;
  };
  readonly words: readonly string[];
};

/** One command of `cairn`. Every command also takes `--data DIR`, `--json` and `--help`. */
export type Command = {
  readonly summary: string;
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<ExitCode>;
};

/** Prints a line of the answer. */
export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints a line beside the answer: progress, warnings, failures. */
export const tellApart = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Ends a command that was called wrongly: says what is wrong, and how it is called. */
export const misuse = ({ usage }: Command, message: string): ExitCode =>
  fail(exitCodes.usage, `${message}\nUsage: ${usage}`);

/** Prints why a command ends, and how. */
export function fail(code: ExitCode, message: string): ExitCode {
  tellApart(message);
  return code;
}
