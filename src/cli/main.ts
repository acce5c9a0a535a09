import { parseArgs } from 'node:util';
import { type Call, type Command, exitCodes, type ExitCode, fail, tell } from './base/command.ts';
import { sayUsage } from './base/usage.ts';

/** Every command, loaded when it is called. */
const commands = {
  start: async () => (await import('./start.ts')).start,
} as const satisfies Record<string, () => Promise<Command>>;

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help') return help();
  const load = name in commands ? commands[name as keyof typeof commands] : undefined;
  if (load === undefined) return fail(exitCodes.usage, `There is no command "${name}". "cairn help" lists them all.`);
  const command = await load();
  const call = readCall(command, rest);
  if (typeof call === 'string') return fail(exitCodes.usage, `${call}\nUsage: ${command.usage}`);
  if (call.values['help'] === true) {
    tell(`${command.summary}\nUsage: ${command.usage}`);
    return exitCodes.done;
  }
  return command.run(call);
}

/** What the command was called with, or what is wrong with it. */
function readCall(command: Command, args: readonly string[]): Call | string {
  const shared = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...command.options, ...shared }, allowPositionals: true });
    return { values: values as Call['values'], words: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function help(): Promise<ExitCode> {
  tell(sayUsage(await Promise.all(Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()) })))));
  return exitCodes.done;
}
