import {
  type CallToolResult,
  type ListToolsResult,
  Server,
  type Tool as ListedTool,
} from '@modelcontextprotocol/server';
import * as z from 'zod/mini';
import type { Context } from '../../../actions/base/context.ts';
import { wireVersion } from '../../../contract/base/wireVersion.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/base/refusal.ts';
import { simplify } from '../api/simplify.ts';
import type { Told, Tool, WorkspaceEntrance } from './tool.ts';

/** How an assistant gets in. */
export type Access = {
  /** Whether it may enter there. */
  readonly admits: (entrance: WorkspaceEntrance) => Promise<boolean>;
  /** Lets it do its work there, or says why not. */
  readonly enter: <Done>(
    entrance: WorkspaceEntrance,
    work: (context: Context) => Promise<Done>,
  ) => Promise<Done | Refusal>;
  /** What it is told of something that was thrown. */
  readonly excuse: (error: Error) => Refusal;
};

/** Everything an assistant can do here, and what it is told before it does any of it. */
export type Offer = { readonly tools: readonly Tool[]; readonly instructions: string };

/** What speaks MCP with one assistant. It lists the tools that this one may use, and refuses the others with a sentence. */
export function openToolServer(access: Access, { tools, instructions }: Offer): Server {
  const server = new Server(
    { name: 'cairn', title: 'Cairn', version: String(wireVersion) },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => list(access, tools));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    return tool === undefined ? sayNo(noTool) : call(access, tool, params.arguments ?? {});
  });
  return server;
}

async function list(access: Access, tools: readonly Tool[]): Promise<ListToolsResult> {
  try {
    const admitted = await Promise.all(tools.map(({ entrance }) => access.admits(entrance)));
    return { tools: tools.filter((_, at) => admitted[at] === true).map(listed) };
  } catch (error) {
    throw new Error(excuse(access, error).message, { cause: error });
  }
}

async function call(access: Access, tool: Tool, sent: unknown): Promise<CallToolResult> {
  try {
    const told = await access.enter(tool.entrance, (context) => tool.use(context, sent));
    return isRefusal(told) ? sayNo(told) : say(told);
  } catch (error) {
    return sayNo(excuse(access, error));
  }
}

const excuse = (access: Access, error: unknown): Refusal =>
  access.excuse(error instanceof Error ? error : new Error(String(error)));

const say = ({ text, data }: Told): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent: Object(data),
});

const sayNo = ({ message }: Refusal): CallToolResult => ({ content: [{ type: 'text', text: message }], isError: true });

const noTool = refuse('no-tool', 'There is no such tool here. List the tools again and use one of those.');

const listed = ({ name, title, description, effect, input, output }: Tool): ListedTool => ({
  name,
  title,
  description,
  inputSchema: schemaOf(input, 'input'),
  outputSchema: schemaOf(output, 'output'),
  annotations: { readOnlyHint: effect === 'reads', destructiveHint: effect === 'rewrites', openWorldHint: false },
});

function schemaOf(schema: z.ZodMiniObject, io: 'input' | 'output'): ListedTool['inputSchema'] {
  const { $schema: _, ...told } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: simplify });
  return JSON.parse(JSON.stringify(told)) as ListedTool['inputSchema'];
}
