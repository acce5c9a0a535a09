import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { QueuedSuggestion } from '../../../contract/study/suggestions.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import deciding from '../comparing/deciding.module.css';
import { fieldWords } from '../comparing/fieldWords.ts';
import { DeclineForm } from './DeclineForm.tsx';
import { EditForm } from './EditForm.tsx';
import { kindNames, stateNames } from './states.ts';
import styles from './suggestions.module.css';
import { useDecide } from './useDecide.ts';

type QueueItemProps = {
  readonly suggestion: QueuedSuggestion;
  readonly mayDecide: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
};

/** One suggestion: who made it and why, what it would change, and the ways to decide. */
export function QueueItem({ suggestion, mayDecide, isSelected, onSelect }: QueueItemProps) {
  const { kind, proposer, createdAt, reason, state } = suggestion;
  const [before, after] = sidesOf(suggestion);
  const clashes = suggestion.settlement?.kind === 'clash';
  return (
    <li>
      <p className={styles['head']}>
        {mayDecide && state === 'open' && !clashes ? (
          <label className={deciding['check']}>
            <input type="checkbox" checked={isSelected} onChange={({ target }) => onSelect(target.checked)} />
            <strong>{kindNames[kind]}</strong>
          </label>
        ) : (
          <strong>{kindNames[kind]}</strong>
        )}
        <span className={deciding['soft']}>
          {proposer} · {formatMoment(createdAt)}
        </span>
      </p>
      <p className={styles['reason']}>{reason}</p>
      <Clash suggestion={suggestion} />
      <NoteDiff before={before} after={after} />
      {state === 'open' ? mayDecide && <Decide suggestion={suggestion} /> : <Decided suggestion={suggestion} />}
    </li>
  );
}

/** What accepting would change; where that is not to be, what the proposer had before them and made of it. */
function sidesOf(suggestion: QueuedSuggestion): readonly [NoteContent | null, NoteContent | null] {
  const { settlement, current, base, proposed, outcome } = suggestion;
  if (settlement?.kind === 'write' || settlement?.kind === 'add') return [current, settlement.content];
  return [base, outcome ?? proposed];
}

function Clash({ suggestion: { settlement, stale } }: Pick<QueueItemProps, 'suggestion'>) {
  if (settlement?.kind === 'nothing') return <p className={deciding['soft']}>The card says so already.</p>;
  if (settlement?.kind !== 'clash') {
    return stale && settlement !== null ? (
      <p className={deciding['soft']}>
        The card was changed since. What follows is what accepting would make of it now.
      </p>
    ) : null;
  }
  const { fields } = settlement;
  return (
    <p className={styles['clash']}>
      {fields.length === 0
        ? 'The card was deleted since.'
        : `The card was changed since, in the same place: ${fields.map((field) => fieldWords[field]).join(', ')}. Accept it in your own words, or decline.`}
    </p>
  );
}

function Decide({ suggestion }: Pick<QueueItemProps, 'suggestion'>) {
  const [way, setWay] = useState<'edit' | 'decline'>();
  const decide = useDecide();
  const { id: suggestionId, settlement, kind } = suggestion;
  const buttons = useRef<HTMLDivElement>(null);
  const close = () => {
    flushSync(() => setWay(undefined));
    buttons.current?.focus();
  };
  if (way === 'decline') return <DeclineForm suggestionId={suggestionId} onClose={close} />;
  if (way === 'edit') return <EditForm suggestion={suggestion} onClose={close} />;
  const accept = () => decide.isPending || decide.mutate({ suggestionId, decision: { kind: 'accept' } });
  return (
    <>
      {decide.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(decide.error)}
        </p>
      )}
      <div ref={buttons} tabIndex={-1} className={deciding['end']}>
        {settlement?.kind !== 'clash' && (
          <Button aria-disabled={decide.isPending} onClick={accept}>
            Accept
          </Button>
        )}
        {kind !== 'remove' && <Button onClick={() => setWay('edit')}>Accept in other words</Button>}
        <Button onClick={() => setWay('decline')}>Decline</Button>
      </div>
    </>
  );
}

const Decided = ({ suggestion: { state, decidedBy, decidedAt, decision } }: Pick<QueueItemProps, 'suggestion'>) => (
  <>
    <p className={deciding['soft']}>
      {[stateNames[state], decidedBy ?? '', decidedAt === null ? '' : formatMoment(decidedAt)]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
    {decision !== '' && <blockquote className={styles['said']}>{decision}</blockquote>}
  </>
);
