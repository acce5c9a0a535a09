import { expect, test } from 'vitest';
import type { RecordId } from '../../../base/id.ts';
import { instant } from '../../../base/instant.ts';
import { digestOfDocument } from '../../../ledger/bundle/sealed.ts';
import { openHider } from '../../naming.ts';
import type { PacketDocument } from '../base/document.ts';
import { eraseParts, erasedWords } from './eraseParts.ts';
import { aboutOf, closeParts, digestOfVersion, openParts } from './sealing.ts';
import type { WholePacketVersion } from './version.ts';

const idOf = (name: string): RecordId => name as RecordId;
const [packetId, impactId, artifactId] = [idOf('packet'), idOf('impact'), idOf('artifact')];

const document: PacketDocument = {
  title: 'Zoe for Staff',
  facts: [{ label: 'Level', text: 'Staff' }],
  sections: [
    {
      name: 'cases',
      heading: 'Headline cases',
      blocks: [
        { kind: 'case', text: 'Zoe plans by the month', from: impactId },
        {
          kind: 'list',
          items: [
            { text: 'Minutes', from: artifactId },
            { text: 'Zoe', from: null },
          ],
          from: null,
        },
        { kind: 'quote', markdown: 'Yes.', by: 'Nia', from: null },
        {
          kind: 'table',
          caption: 'Reach',
          table: { head: ['Who'], rows: [['Zoe'], ['Nia']] },
          from: null,
        },
        {
          kind: 'figure',
          caption: 'Zoe before and after',
          figure: { kind: 'states', before: { amount: 1, unit: 'd of Zoe' }, after: { amount: 2, unit: 'd of Zoe' } },
          from: null,
        },
        { kind: 'facts', facts: [{ label: 'Who', text: 'Zoe' }], from: null },
      ],
    },
  ],
};

const about = { packetId, number: 1, keptAt: instant(1_777_000_000_000), reader: 'company', restsOn: [] } as const;
const parts = closeParts(document, '# Zoe', saltOf());
const version: WholePacketVersion = {
  ...about,
  title: document.title,
  note: 'For Zoe',
  digest: digestOfVersion(about, parts),
  seal: null,
  erasedAt: null,
  document,
  parts,
};

const at = instant(1_778_000_000_000);
const nothing = { gone: new Set<RecordId>(), hide: openHider(new Map()), at };

test('what says nothing of it stays as it is', () => {
  expect(eraseParts(version, nothing)).toBeUndefined();
  expect(eraseParts(version, { ...nothing, gone: new Set([idOf('other')]) })).toBeUndefined();
});

test('what a record said goes from its blocks and its lines, each of which keeps its place', () => {
  const left = eraseParts(version, { ...nothing, gone: new Set([impactId, artifactId]) });
  expect(left?.document.sections[0]?.blocks).toMatchObject([
    { kind: 'prose', markdown: erasedWords, from: null },
    { items: [{ text: erasedWords, from: null }, { text: 'Zoe' }] },
    { kind: 'quote' },
    { kind: 'table' },
    { kind: 'figure' },
    { kind: 'facts' },
  ]);
  expect(left?.erasedAt).toBe(at);
});

test('a name goes wherever it stands', () => {
  const left = eraseParts(version, { ...nothing, hide: openHider(new Map([['Zoe', 'a peer']])) });
  expect(JSON.stringify(left)).not.toContain('Zoe');
  expect(left).toMatchObject({ title: 'a peer for Staff', note: 'For a peer' });
});

test('a name that stands in the note alone breaks nothing open', () => {
  const left = eraseParts(
    { ...version, note: 'For Kim' },
    { ...nothing, hide: openHider(new Map([['Kim', 'a peer']])) },
  );
  expect(left).toMatchObject({ note: 'For a peer', erasedAt: null, parts });
});

test('of an erased packet nothing is left but the headings', () => {
  const left = eraseParts(version, { ...nothing, gone: new Set([packetId]) });
  expect(JSON.stringify(left)).not.toMatch(/Zoe|Staff|Nia|Minutes/);
});

test('what is left opens the same digest, and what is gone opens nothing', () => {
  const left = eraseParts(version, { ...nothing, gone: new Set([impactId]) }) ?? version;
  const opened = openParts(left, '# Another');
  expect(opened.map((part) => part.opened === null)).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
  const digests = opened.map(({ digest }) => digest);
  expect(digestOfDocument(aboutOf(version), digests)).toBe(version.digest);
});

function saltOf(): () => string {
  let made = 0;
  return () => `salt ${(made += 1)}`;
}
