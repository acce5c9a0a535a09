import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { join } from 'node:path';

/** An assistant that speaks MCP with Cairn, by the protocol's own client. */
export type Assistant = {
  readonly instructions: string;
  /** The names of the tools it may use. */
  readonly listTools: () => Promise<readonly string[]>;
  /** Uses a tool. Throws where it answers anything but what it has promised. */
  readonly use: (name: string, asked?: Record<string, unknown>) => Promise<Used>;
  readonly close: () => Promise<void>;
};

export type Used = { readonly text: string; readonly data: Record<string, unknown>; readonly isNo: boolean };

/** Assistants that know only the protocol of last year, and such that know today's. */
export const eras = ['legacy', 'auto'] as const;

export type Era = (typeof eras)[number];

/** Where an assistant asks over HTTP, and with what. */
export type Line = {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly headers: Readonly<Record<string, string>>;
};

/** Calls a server over HTTP. Throws where it is not let in. */
export const callServer = ({ fetch, headers }: Line, era: Era = 'auto'): Promise<Assistant> =>
  connect(
    new StreamableHTTPClientTransport(new URL('https://cairn.example.org/mcp'), {
      requestInit: { headers },
      fetch: async (url, init) => fetch(new Request(url, init)),
    }),
    era,
  );

/** Starts `cairn mcp` over the data in `folder`, as assistants on a person's machine do. */
export const startProcess = (folder: string, words: readonly string[], era: Era = 'auto'): Promise<Assistant> =>
  connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp', ...words, '--data', join(folder, 'data')],
    }),
    era,
  );

const program = join(import.meta.dirname, '..', '..', 'bin', 'cairn.js');

async function connect(transport: Transport, mode: Era): Promise<Assistant> {
  const client = new Client({ name: 'a test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  // From here on it holds every answer to what the tool has promised.
  await client.listTools();
  return {
    instructions: client.getInstructions() ?? '',
    listTools: async () => (await client.listTools()).tools.map(({ name }) => name),
    use: async (name, asked = {}) => {
      const result = await client.callTool({ name, arguments: asked });
      const text = result.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
      return { text, data: Object(result.structuredContent), isNo: result.isError === true };
    },
    close: () => client.close(),
  };
}
