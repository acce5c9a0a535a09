import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { type ListedKey, useKeyList, useKeys } from '../../base/keys.ts';
import { FieldInput } from '../../ledger/inputs/FieldInput.tsx';
import { Value } from '../../ledger/values/Value.tsx';
import { withCapital } from '../../ledger/values/capital.ts';
import styles from './InboxPage.module.css';
import { countFilled } from './question.ts';
import { type CompletingProps, type Draft, useCompleting } from './useCompleting.ts';

/** One draft in hand: what it says, and the next thing it lacks. Each answer is kept at once. */
export function Completing({ draft, kind, onStay, onDone }: CompletingProps) {
  const inHand = useCompleting({ draft, kind, onStay, onDone });
  const { saved, question, value, complaints, isSaving } = inHand;
  const { filled, needed } = countFilled(kind, saved.fields);
  const asked = useRef<HTMLDivElement>(null);
  useFocusWithin(asked, question?.name);
  useKeys({ s: inHand.skip, l: onDone, x: inHand.remove });
  useKeyList(keys);
  // In a table Enter goes on writing, so it must not send what is there.
  const isTable = question?.field.type === 'rows';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter comes from the fields within
    <form
      className={styles['draft']}
      onKeyDown={(event) => onKey(event, inHand.go)}
      onSubmit={(event) => {
        event.preventDefault();
        inHand.go();
      }}
      noValidate
    >
      <header>
        <p className={styles['kind']}>{sayOrigin(kind, saved)}</p>
        <h2 className={styles['title']}>{saved.title}</h2>
      </header>
      <Said kind={kind} draft={saved} />
      <div ref={asked} className={styles['asked']}>
        {question === undefined ? (
          <p className={styles['whole']}>Everything it needs is here. Keep it, and it counts.</p>
        ) : (
          <>
            <p className={styles['progress']}>
              Question {filled + 1} of {needed}
            </p>
            <FieldInput
              key={question.name}
              field={question.field}
              value={value}
              error={complaints[question.name]}
              onWrite={inHand.write}
            />
          </>
        )}
        <OtherComplaints complaints={complaints} except={question?.name} refusal={inHand.refusal} />
      </div>
      <div className={styles['actions']}>
        <Button
          look="primary"
          type={isTable ? 'button' : 'submit'}
          disabled={isSaving || (question !== undefined && value === undefined)}
          {...(isTable ? { onClick: inHand.go } : {})}
        >
          {question === undefined ? 'Keep it' : 'Next'}
        </Button>
        {question !== undefined && <Button onClick={inHand.skip}>Skip this question</Button>}
        <Button onClick={onDone}>Later</Button>
        <Link to="/evidence/records/$recordId/edit" params={{ recordId: saved.id }} className={buttonClass('quiet')}>
          Open the whole form
        </Link>
        <Button look="quiet" onClick={inHand.remove}>
          Remove
        </Button>
      </div>
    </form>
  );
}

/** Escape leaves the field, for the keys of the screen; Ctrl+Enter goes on from any of them. */
function onKey(event: KeyboardEvent, go: () => void): void {
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  go();
}

const keys: readonly ListedKey[] = [
  { keys: 'Enter', does: 'Keep the answer; in longer text Ctrl+Enter' },
  { keys: 'Escape', does: 'Leave the field, for the keys below' },
  { keys: 'S', does: 'Skip the question' },
  { keys: 'L', does: 'Later: on to the next draft' },
  { keys: 'X', does: 'Remove the draft' },
];

const origins: { readonly [means: string]: string } = {
  import: ' from a file',
  program: ' from a program',
  sample: ' of the sample',
};

const sayOrigin = (kind: Kind, { means }: Draft): string => `${withCapital(kind.one)}${origins[means] ?? ''}`;

/** What the draft says already, beside its title. */
function Said({ kind, draft }: { readonly kind: Kind; readonly draft: Draft }) {
  const said = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = draft.fields[name];
    return name === kind.title || value === undefined ? [] : [{ name, field, value }];
  });
  if (said.length === 0) return null;
  return (
    <dl className={styles['said']}>
      {said.map(({ name, field, value }) => (
        <div key={name}>
          <dt>{field.label}</dt>
          <dd>
            <Value field={field} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type OtherComplaintsProps = {
  readonly complaints: { readonly [field: string]: string };
  readonly except: string | undefined;
  readonly refusal: string | undefined;
};

/** What stands in the way at fields that are not being asked for. */
const OtherComplaints = ({ complaints, except, refusal }: OtherComplaintsProps) => (
  <div role="alert" className={styles['problem']}>
    {Object.entries(complaints)
      .filter(([name]) => name !== except)
      .map(([name, message]) => (
        <p key={name}>{message}</p>
      ))}
    {refusal !== undefined && <p>{refusal}</p>}
  </div>
);

/** The new question gets the focus, so that one can go on writing; where nothing is left to ask, what keeps the draft. */
function useFocusWithin(within: { readonly current: HTMLElement | null }, question: string | undefined): void {
  useEffect(() => {
    const field = within.current?.querySelector<HTMLElement>('input, textarea, select, button');
    const button = within.current?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
    (field ?? button)?.focus({ preventScroll: true });
  }, [within, question]);
}
