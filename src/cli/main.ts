import { parseArgs } from 'node:util';
import { explainTrouble } from '../actions/base/explainTrouble.ts';
import { type Call, type Command, exitCodes, type ExitCode, fail, misuse, tell } from './base/command.ts';
import { sayNear } from './base/words/near.ts';
import { findPlace } from './base/place.ts';
import { sayUsage } from './base/usage.ts';

/** Every command, loaded when it is called. */
const commands = {
  start: async () => (await import('./start.ts')).start,
  study: async () => (await import('./study.ts')).study,
  import: async () => (await import('./import.ts')).importCommand,
  log: async () => (await import('./log.ts')).log,
  export: async () => (await import('./export.ts')).exportCommand,
  stats: async () => (await import('./stats.ts')).stats,
  check: async () => (await import('./evidence/check.ts')).check,
  packet: async () => (await import('./evidence/packet.ts')).packet,
  verify: async () => (await import('./verify.ts')).verify,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  move: async () => (await import('./move.ts')).move,
  mcp: async () => (await import('./mcp.ts')).mcp,
  doctor: async () => (await import('./doctor.ts')).doctor,
} as const satisfies Record<string, () => Promise<Command>>;

/** What every command takes. */
const sharedOptions = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

// A reader that has seen enough ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help') return help();
  const load = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (load === undefined) {
    const near = sayNear(name, Object.keys(commands));
    return fail(exitCodes.usage, `There is no command "${name}".${near} "cairn help" lists them all.`);
  }
  const command = await load();
  const call = readCall(command, rest);
  if (typeof call === 'string') return misuse(command, call);
  if (call.values['help'] === true) {
    tell(`${command.summary}\nUsage: ${command.usage}`);
    return exitCodes.done;
  }
  return run(command, call);
}

/** A disk that is full or locked is no bug: it gets its sentence. */
async function run(command: Command, call: Call): Promise<ExitCode> {
  try {
    return await command.run(call);
  } catch (error) {
    const trouble = explainTrouble(findPlace(call.values.data), error);
    if (trouble === undefined) throw error;
    return fail(exitCodes.refused, trouble);
  }
}

/** What the command was called with, or what is wrong with it. */
function readCall(command: Command, args: readonly string[]): Call | string {
  const options = { ...command.options, ...sharedOptions };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.data === '') return '--data is empty. Name a folder.';
    return { values: values as Call['values'], words: positionals };
  } catch (error) {
    return sayWrongOption(error instanceof Error ? error.message : String(error), Object.keys(options));
  }
}

/** Node's words for it, in ours where there is an option to name. */
function sayWrongOption(message: string, known: readonly string[]): string {
  const [, unknown] = /^Unknown option '(-[^']+)'/.exec(message) ?? [];
  if (unknown !== undefined)
    return `There is no option ${unknown}.${sayNear(
      unknown,
      known.map((name) => `--${name}`),
    )}`;
  const [, lacking] =
    /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (lacking !== undefined) return `${lacking} needs a value after it.`;
  const [, plain] = /^Option '(?:-\w, )?(--[\w-]+)' does not take/.exec(message) ?? [];
  return plain === undefined ? message : `${plain} takes no value.`;
}

async function help(): Promise<ExitCode> {
  tell(
    sayUsage(await Promise.all(Object.entries(commands).map(async ([name, load]) => ({ name, ...(await load()) })))),
  );
  return exitCodes.done;
}
