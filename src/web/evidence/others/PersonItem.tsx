import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRecords } from '../../../contract/ledger/records.ts';
import { day } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { functions } from '../../../core/evidence/kinds/people/functions.ts';
import { person } from '../../../core/evidence/kinds/people/person.ts';
import { relations } from '../../../core/evidence/kinds/people/relations.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { currentInstant } from '../../base/device/newId.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { consentOf } from './consent.ts';
import { HeldAbout } from './HeldAbout.tsx';
import styles from './others.module.css';

type PersonItemProps = { readonly record: ResponseOf<typeof listRecords>['records'][number] };

/** One person: what they are, whether they agreed, and, once it is asked for, all that is held about them. */
export function PersonItem({ record }: PersonItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { function: its, relation } = valuesOf(person, record.fields);
  const consent = consentOf(record.fields, day(currentInstant() / dayMs));
  const roles = [
    ...(its === undefined ? [] : [functions[its]]),
    ...(relation === undefined ? [] : [relations[relation]]),
  ];
  return (
    <li className={styles['person']}>
      <div className={styles['line']}>
        <h2>
          <RecordLink record={record} />
        </h2>
        <p className={styles['facts']}>
          <span>{roles.map((role, at) => (at === 0 ? role : withSmall(role))).join(', ')}</span>
          <span className={styles['consent']} data-due={consent.due}>
            {consent.says}
          </span>
        </p>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide what is held' : 'Show what is held'}
          <span className="unseen"> about {record.title}</span>
        </Button>
      </div>
      {isOpen && <HeldAbout recordId={record.id} />}
    </li>
  );
}

const withSmall = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
