import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { instant } from '../../../core/base/instant.ts';
import { longestLine } from '../../../core/ledger/fields/read.ts';
import { today } from '../../base/device/localDate.ts';
import { currentInstant, newId } from '../../base/device/newId.ts';
import { sentenceOf } from '../../base/call.ts';
import { type Attachment, nameOf } from './attachment.ts';
import { captureKinds } from './captureKinds.ts';
import type { Capture } from './captures.ts';
import { sendFile } from './sendFile.ts';

/** What somebody captured: a line, of what kind, and what was handed with it. */
export type Captured = {
  readonly kind: string;
  readonly line: string;
  readonly attached: readonly Attachment[];
};

/** What goes to the server, the draft first; `left` says of each file why it could not come along. */
type Prepared = { readonly captures: readonly Capture[]; readonly left: readonly string[] };

/** A draft of the line, and an artifact for each attachment. Only files need the server at once: they are too large to wait. */
export async function prepareCaptures({ kind, line, attached }: Captured): Promise<Prepared> {
  const now = currentInstant();
  const id = newId<'record'>(now);
  const title = captureKinds.find(({ name }) => name === kind)?.title ?? 'what';
  const draft: Capture = { id, kind, standing: 'draft', fields: { [title]: line } };
  const artifacts: Capture[] = [];
  const left: string[] = [];
  for (const [at, attachment] of attached.entries()) {
    try {
      // Captures go out in the order of their ids: what links to the draft comes behind it.
      artifacts.push(await artifactOf(attachment, { id: newId<'record'>(instant(now + 1 + at)), draft }));
    } catch (error) {
      left.push(`${nameOf(attachment)} could not be kept: ${sentenceOf(error)}`);
    }
  }
  return { captures: [draft, ...artifacts], left };
}

type Backing = { readonly id: RecordId; readonly draft: Capture };

async function artifactOf(attachment: Attachment, { id, draft }: Backing): Promise<Capture> {
  const fields = {
    title: nameOf(attachment).slice(0, longestLine),
    ...(canBack(draft.kind) ? { of: [draft.id] } : {}),
    capturedOn: today(),
  };
  return { id, kind: 'artifact', standing: 'draft', fields: { ...fields, ...(await contentOf(attachment)) } };
}

async function contentOf(attachment: Attachment) {
  if (attachment.kind === 'file') return { form: 'file', file: await sendFile(attachment.file) };
  if (attachment.kind === 'link') return { form: 'link', address: attachment.address };
  return { form: 'quote', quote: attachment.text };
}

const canBack = (kind: string): boolean => artifact.fields.of.to.includes(kind);
