import { Readable } from 'node:stream';

/** A file to be kept: its text as it comes, its type, and how the header that names it ends. */
export type TextFile = { readonly text: AsyncIterable<string>; readonly type: string; readonly named: string };

/** Sends a text as a file to be kept, while it is made. */
export const sendText = ({ text, type, named }: TextFile): Response =>
  new Response(Readable.toWeb(Readable.from(text, { objectMode: false })) as ReadableStream, {
    headers: { 'content-type': type, 'content-disposition': `attachment; ${named}` },
  });

/** The same as JSON or as Markdown, under a name of plain letters. */
export const sendRecords = (text: AsyncIterable<string>, name: string, format: 'json' | 'markdown'): Response =>
  format === 'json'
    ? sendText({ text, type: 'application/json', named: `filename="${name}.json"` })
    : sendText({ text, type: 'text/markdown; charset=utf-8', named: `filename="${name}.md"` });
