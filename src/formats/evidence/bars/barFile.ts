import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Bar } from '../../../core/evidence/bars/bar.ts';
import { parseBarMarkdown } from './markdownBar.ts';
import { formatBarMarkdown } from './markdownBarOut.ts';
import { formatBarYaml, parseBarYaml, setVersion } from './yamlBar.ts';

/** The ways in which a bar can be written down. */
export const barForms = ['yaml', 'markdown'] as const;

/** One of them. */
export type BarForm = (typeof barForms)[number];

/** The form of a file, by its name. What is not Markdown is taken for YAML. */
export const barFormOf = (fileName: string): BarForm => (/\.(?:md|markdown)$/i.test(fileName) ? 'markdown' : 'yaml');

/** Reads a bar or a company's ladder, or says which line to correct. */
export const parseBar = (text: string, fileName: string): Bar | Refusal =>
  (barFormOf(fileName) === 'markdown' ? parseBarMarkdown : parseBarYaml)(text.replace(/^\ufeff/, ''), fileName);

/** A bar as a file that `parseBar` reads as the same bar. */
export const formatBar = (bar: Bar, form: BarForm): string =>
  (form === 'markdown' ? formatBarMarkdown : formatBarYaml)(bar);

/** A bar as YAML: as it was written where that reads as the same bar but for its version, and otherwise written anew. */
export function rewriteBar(bar: Bar, text: string, fileName: string): string {
  if (barFormOf(fileName) !== 'yaml') return formatBarYaml(bar);
  const kept = setVersion(text, bar.version);
  const read = parseBarYaml(kept, fileName);
  return !isRefusal(read) && formatBarYaml(read) === formatBarYaml(bar) ? kept : formatBarYaml(bar);
}
