import { useState } from 'react';
import { exportPerson, getHeld } from '../../../contract/evidence/others.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import { Button } from '../../base/Button.tsx';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { withWorkspace } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { withCapital } from '../../ledger/values/capital.ts';
import { Asked } from '../shown/Asked.tsx';
import { RecordList } from '../shown/RecordList.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Held } from './held.ts';
import { HeldElsewhere } from './HeldElsewhere.tsx';
import styles from './others.module.css';

/** All that is held about a person, and what can be done with it. */
export function HeldAbout({ recordId }: { readonly recordId: RecordId }) {
  const held = useAsk(getHeld, { recordId });
  return <Asked ask={held}>{(answer) => <Shown held={answer} />}</Asked>;
}

function Shown({ held }: { readonly held: Held }) {
  const [isErasing, setErasing] = useState(false);
  const mayWrite = useMayWrite();
  const { person, records, requests, seats, reviews } = held;
  const download = withWorkspace(exportPerson.path.replace(':recordId', person.id));
  const markdown = `${download}${download.includes('?') ? '&' : '?'}format=markdown`;
  return (
    <div className={styles['held']}>
      {records.length === 0 ? (
        <p>No other record links to them or names them.</p>
      ) : (
        <RecordList
          records={records.map(({ record, links, names }) => ({
            id: record.id,
            title: record.title,
            says: sayAbout(record.kind, links, names),
          }))}
        />
      )}
      {requests.length > 0 && (
        <RecordList
          records={requests.map(({ recordId, title, state }) => ({
            id: recordId,
            title,
            says: `They were asked to witness it: ${state}`,
          }))}
        />
      )}
      {seats.length + reviews.length > 0 && <HeldElsewhere held={held} />}
      {mayWrite && (
        <div className={styles['acts']}>
          <a href={download} download>
            Hand out as JSON
          </a>
          <a href={markdown} download>
            Hand out as Markdown
          </a>
          <CopyButton
            text={letterTo(person.title)}
            said="Copied. Note in their record that you asked."
            otherwise="Ask them in your own words."
            className={styles['soft']}
          >
            Copy words to ask them
          </CopyButton>
          <Button look="danger" onClick={() => setErasing(true)}>
            Erase …
          </Button>
        </div>
      )}
      {isErasing && <EraseDialog held={held} onClose={() => setErasing(false)} />}
    </div>
  );
}

function sayAbout(kind: string, links: readonly string[], names: readonly string[]): string {
  const declared = findKind(kind);
  const label = (field: string): string => `“${declared?.fields[field]?.label ?? field}”`;
  const parts = [
    ...(links.length === 0 ? [] : [`linked in ${links.map(label).join(', ')}`]),
    ...(names.length === 0 ? [] : [`named in ${names.map(label).join(', ')}, now or earlier`]),
  ];
  return withCapital(`${declared?.one ?? kind}: ${parts.join('; ')}`);
}

/** A few words to send them by hand. */
const letterTo = (name: string): string => `Hello ${name},

I keep a record of my work: what changed because of it, and with whom. You are in it, by name and function, with what you contributed. It is for my own development and for those who judge it.

Is that all right with you, for a year from now? I will show you what it says whenever you ask, correct what is wrong, and erase it if you want that.
`;
