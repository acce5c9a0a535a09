import { useState } from 'react';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { comparePacketVersions } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { WordDiff } from '../../../base/comparing/WordDiff.tsx';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { useAsk } from '../../../base/queries.ts';
import { Asked } from '../../shown/Asked.tsx';
import styles from './versions.module.css';
import { type ListedVersion, nameOf } from './words.ts';

type ComparisonProps = { readonly packetId: RecordId; readonly versions: readonly ListedVersion[] };

type Section = ResponseOf<typeof comparePacketVersions>['sections'][number];

type Change = Section['changes'][number];

/** Two versions, or one and the packet as it is now: what came, what went, what says it in other words. */
export function Comparison({ packetId, versions }: ComparisonProps) {
  const [older, setOlder] = useState<number | null>(null);
  const [newer, setNewer] = useState<number | null>(null);
  const from = versions.find(({ number }) => number === older) ?? versions[0];
  const to = versions.find(({ number }) => number === newer);
  const asked = useAsk(
    comparePacketVersions,
    { packetId, older: from?.number ?? 1, ...(to === undefined ? {} : { newer: to.number }) },
    { meanwhile: 'old answer' },
  );
  return (
    <section aria-labelledby="changes" className={styles['part']}>
      <h2 id="changes">What changed</h2>
      <div className={styles['pair']}>
        <Field label="From">
          <Select value={from?.number} onChange={({ target }) => setOlder(Number(target.value))}>
            {versions.map((version) => (
              <option key={version.number} value={version.number}>
                {nameOf(version)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="To">
          <Select
            value={to?.number ?? ''}
            onChange={({ target }) => setNewer(target.value === '' ? null : Number(target.value))}
          >
            <option value="">The packet as it is now</option>
            {versions.map((version) => (
              <option key={version.number} value={version.number}>
                {nameOf(version)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {from !== undefined && to !== undefined && from.reader !== to.reader && (
        <p className={styles['soft']}>These two are for different readers, who are told different things.</p>
      )}
      <Asked ask={asked}>
        {({ sections }) =>
          sections.length === 0 ? (
            <p>Nothing. Both say the same.</p>
          ) : (
            <>
              {sections.map((section) => (
                <SectionChanges key={section.name} section={section} />
              ))}
            </>
          )
        }
      </Asked>
    </section>
  );
}

const SectionChanges = ({ section: { name, heading, changes } }: { readonly section: Section }) => (
  <section aria-labelledby={`changes-${name}`} className={styles['part']}>
    <h3 id={`changes-${name}`}>{heading}</h3>
    <ul className={styles['changes']}>
      {changes.map((change, at) => (
        <li key={at} dir="auto">
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  </section>
);

function ChangeWords({ change }: { readonly change: Change }) {
  if (change.kind === 'moved')
    return (
      <>
        <span className={styles['soft']}>
          Moved from place {change.before} to place {change.after}:
        </span>{' '}
        {change.text}
      </>
    );
  const [before, after] = wordsOf(change);
  return (
    <>
      <span className={styles['soft']}>{changeWords[change.kind]}</span> <WordDiff before={before} after={after} />
    </>
  );
}

function wordsOf(change: Exclude<Change, { kind: 'moved' }>): readonly [string, string] {
  if (change.kind === 'reworded') return [change.before, change.after];
  return change.kind === 'added' ? ['', change.text] : [change.text, ''];
}

const changeWords = { added: 'New:', removed: 'Gone:', reworded: 'In other words:' } as const;
