import { useState } from 'react';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { AddLink } from '../../shown/AddLink.tsx';
import { RecordLink } from '../../shown/RecordLink.tsx';
import type { PartProps } from '../base/part.ts';
import { useChange } from '../base/useChange.ts';
import styles from './points.module.css';
import type { Point } from './pointsAsText.ts';

type SuggestionProps = PartProps & { readonly point: Point };

/** A case that nothing is said for yet, as a claim with its best proof, to be taken up in one's own words. */
export function Suggestion({ record, point: { claim: suggested, proof, about } }: SuggestionProps) {
  const [claim, setClaim] = useState(suggested);
  const [ask, setAsk] = useState('');
  const { said, change, error, isBusy } = useChange(record, 'Taken up. Your sponsor can say it.');
  const takeUp = () =>
    change({
      points: [
        ...(said.points ?? []),
        {
          claim: claim.trim(),
          proof: proof.map(({ id }) => id),
          ...(ask.trim() === '' ? {} : { ask: ask.trim() }),
        },
      ],
    });
  return (
    <form
      className={styles['suggestion']}
      aria-label={suggested}
      onSubmit={(event) => {
        event.preventDefault();
        takeUp();
      }}
    >
      <Field label="Claim" error={error}>
        <Input value={claim} onChange={({ target }) => setClaim(target.value)} required dir="auto" />
      </Field>
      {proof.length === 0 ? (
        <div className={styles['unproved']}>
          <p>Nothing proves it yet, so nobody should have to say it.</p>
          <AddLink kind="artifact" look="plain" {...(about === null ? {} : { about })}>
            Add what proves it
          </AddLink>
        </div>
      ) : (
        <>
          <p className={styles['soft']}>
            Best proof:{' '}
            {proof.map((one) => (
              <RecordLink key={one.id} record={one} />
            ))}
          </p>
          <Field label="What to ask for" hint="Such as a decision, a seat or a date. It may stay empty.">
            <Input value={ask} onChange={({ target }) => setAsk(target.value)} dir="auto" />
          </Field>
          <Button type="submit" disabled={isBusy || claim.trim() === ''}>
            Take it up
          </Button>
        </>
      )}
    </form>
  );
}
