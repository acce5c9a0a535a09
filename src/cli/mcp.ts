import type { Context } from '../actions/base/context.ts';
import { explainTrouble } from '../actions/base/explainTrouble.ts';
import { openCairn } from '../actions/openCairn.ts';
import { isRefusal, refuse } from '../core/base/refusal.ts';
import { offer } from '../server/assistants.ts';
import { serveOverPipes } from '../server/base/mcp/stdio.ts';
import type { Access } from '../server/base/mcp/toolServer.ts';
import { type Call, type Command, exitCodes, misuse, tellApart } from './base/command.ts';
import { reading } from './base/opening.ts';
import { findPlace, machineTimeZone } from './base/place.ts';

/** `cairn mcp`. */
export const mcp: Command = {
  summary: 'Let an assistant read your cards and evidence over MCP; with --write, add to them too',
  usage: 'cairn mcp [--write] [--data DIR]',
  options: { write: { type: 'boolean' } },
  async run(call) {
    if (call.words.length > 0) return misuse(mcp, '"cairn mcp" takes no words, only options.');
    return reading(call, async (context) => {
      if (process.stdin.isTTY) tellApart('Waiting for an assistant to speak MCP here. It starts "cairn mcp" itself.');
      await serveOverPipes(accessOf(call, context), offer);
      return exitCodes.done;
    });
  },
};

/** It reads all the while, and holds the right to write only while it writes: Cairn may be started meanwhile. */
function accessOf(call: Call, context: Context): Access {
  const place = findPlace(call.values.data);
  const isWriter = call.values['write'] === true;
  let written: Promise<unknown> = Promise.resolve();
  const write = async <Done>(work: (context: Context) => Promise<Done>) => {
    const cairn = await openCairn(place, machineTimeZone());
    if (isRefusal(cairn)) return cairn;
    return work(cairn.context).finally(cairn.close);
  };
  return {
    admits: async ({ grant }) => grant === 'read' || isWriter,
    enter: async ({ grant }, work) => {
      if (grant === 'read') return work(context);
      if (!isWriter) return notToWrite;
      const done = written.then(() => write(work));
      written = done.catch(() => undefined);
      return done;
    },
    excuse: (error) => {
      tellApart(error.stack ?? error.message);
      return refuse('failure', explainTrouble(place, error) ?? failure);
    },
  };
}

const notToWrite = refuse(
  'forbidden',
  'This assistant may only read. To let it write, start it as "cairn mcp --write".',
);

const failure = 'Cairn made a mistake and kept nothing of this. Try again.';
