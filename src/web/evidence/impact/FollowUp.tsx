import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { changeRecord, type getRecord } from '../../../contract/ledger/records.ts';
import { day, formatDay } from '../../../core/base/day.ts';
import { dayMs } from '../../../core/base/instant.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { formatDate, formatMoment } from '../../base/format.ts';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import { useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './FollowUp.module.css';
import { type Proof, sayForetold } from './sentences.ts';

type FollowUpProps = {
  readonly record: ResponseOf<typeof getRecord>['record'];
  readonly followUp: Proof['followUp'];
};

/** What was expected two quarters on, and what came of it. The second can be said only once the first was kept. */
export function FollowUp({ record, followUp }: FollowUpProps) {
  const mayWrite = useMayWrite() && record.standing !== 'removed';
  const { forecast, actual, lasted } = valuesOf(impact, record.fields);
  const mayForecast = mayWrite && forecast === undefined && actual === undefined;
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">{sayStanding(followUp)}</h2>
      <dl className={styles['said']}>
        {forecast !== undefined && (
          <div>
            <dt>Forecast{followUp.forecastAt !== null && `, written ${formatMoment(followUp.forecastAt)}`}</dt>
            <dd>
              <LaterMarkdown text={forecast} size="prose" />
            </dd>
          </div>
        )}
        {actual !== undefined && (
          <div>
            <dt>What came of it{followUp.actualAt !== null && `, written ${formatMoment(followUp.actualAt)}`}</dt>
            <dd>
              <LaterMarkdown text={actual} size="prose" />
              {lasted !== undefined && <p>{lasted ? 'It is still so.' : 'It did not last.'}</p>}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles['verdict']}>{sayForetold(followUp)}</p>
      {mayForecast && <Forecast record={record} due={followUp.due} />}
      {mayWrite && forecast !== undefined && actual === undefined && <Outcome record={record} followUp={followUp} />}
    </section>
  );
}

function sayStanding({ on, due, forecastAt, actualAt }: Proof['followUp']): string {
  if (actualAt !== null) return 'It was looked at again';
  const when = on === null ? 'two quarters later' : `on ${formatDate(on)}`;
  if (due)
    return forecastAt === null ? 'It is time to look again, and nothing was forecast' : 'It is time to look again';
  return forecastAt === null ? `What do you expect to see ${when}?` : `Look again ${when}`;
}

type ForecastProps = Pick<FollowUpProps, 'record'> & { readonly due: boolean };

function Forecast({ record, due }: ForecastProps) {
  const [text, setText] = useState('');
  const { change, error } = useChange(record, 'Forecast kept, with its date.');
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        change({ forecast: text });
      }}
    >
      <Field
        label="Forecast"
        hint={
          due
            ? 'It comes late. Say what you expect before you look; what came of it is asked for next.'
            : 'Written before it is known: its date stands in the log, and nobody can turn it back.'
        }
        error={error}
      >
        <TextArea value={text} onChange={({ target }) => setText(target.value)} required />
      </Field>
      <Button type="submit">Keep the forecast</Button>
    </form>
  );
}

function Outcome({ record, followUp: { due } }: FollowUpProps) {
  const [text, setText] = useState('');
  const [lasted, setLasted] = useState<boolean>();
  const { change, error } = useChange(record, 'What came of it is kept, with its date.');
  const form = (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        change({ actual: text, lookedOn: today(), ...(lasted === undefined ? {} : { lasted }) });
      }}
    >
      <Field label="What came of it" hint="Next to what you forecast, figures first." error={error}>
        <TextArea value={text} onChange={({ target }) => setText(target.value)} required />
      </Field>
      {due && (
        <fieldset className={styles['choices']}>
          <legend>Is it still so?</legend>
          {[true, false].map((answer) => (
            <label key={String(answer)}>
              <input type="radio" name="lasted" checked={lasted === answer} onChange={() => setLasted(answer)} />
              {answer ? 'Yes' : 'No'}
            </label>
          ))}
        </fieldset>
      )}
      <Button type="submit">Keep what came of it</Button>
    </form>
  );
  if (due) return form;
  return (
    <details className={styles['early']}>
      <summary>Say already what came of it</summary>
      {form}
    </details>
  );
}

/** Says more of a record than it says already. */
function useChange({ id, revision, standing, fields }: FollowUpProps['record'], done: string) {
  const { show } = useToast();
  const tell = useTell(changeRecord, { after: () => show(done) });
  return {
    change: (more: Fields) =>
      tell.mutate({
        recordId: id,
        basedOn: revision,
        standing: standing === 'kept' ? 'kept' : 'draft',
        fields: { ...fields, ...more },
      }),
    error: tell.error === null ? undefined : sentenceOf(tell.error),
  };
}

/** The date on the reader's clock. */
const today = (): string => {
  const now = new Date();
  return formatDay(day(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / dayMs));
};
