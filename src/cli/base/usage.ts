import type { Command } from './command.ts';

/** All commands in a table, with what holds for each of them. */
export function sayUsage(commands: readonly (Command & { readonly name: string })[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: cairn COMMAND [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Every command takes --data DIR (else CAIRN_DATA, else the folder this system keeps such data in), --json where its',
    'output is data, and --help. Exit codes: 0 done, 1 something is wrong with the data, 2 called wrongly, 3 not possible.',
  ].join('\n');
}
