import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getDecisionLog, publishDecisionLog, withdrawDecisionLog } from '../../../contract/evidence/decisionLog.ts';
import { logPath } from '../../../contract/evidence/publicLogs.ts';
import type { LogVisibility } from '../../../core/evidence/decisions/decisionLog.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { formatCount } from '../../base/format.ts';
import { Notice } from '../../base/notice/Notice.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { Asked } from '../shown/Asked.tsx';
import styles from './decisions.module.css';

type Published = ResponseOf<typeof getDecisionLog>;

/** The log that others read without an account: what is said of it, and what publishing it would change. */
export function SharedLog() {
  const published = useAsk(getDecisionLog, {});
  return (
    <section className={styles['shared']} aria-labelledby="shared-log">
      <h2 id="shared-log">The log that others read</h2>
      <Asked ask={published}>
        {(answer) =>
          answer.log === null || answer.log.takenDown === null ? (
            <Publishing key={answer.log?.publishedAt ?? 0} {...answer} />
          ) : (
            <Notice tone="problem">
              Whoever runs this Cairn has taken this log down, so nobody else reads it: {answer.log.takenDown.reason}
            </Notice>
          )
        }
      </Asked>
    </section>
  );
}

function Publishing({ log, decisions, pending }: Published) {
  const [draft, setDraft] = useState({
    title: log?.title ?? 'Decision log',
    description: log?.description ?? '',
    visibility: log?.visibility ?? ('unlisted' as LogVisibility),
  });
  const { show } = useToast();
  const publish = useTell(publishDecisionLog, { after: () => show('The decision log is published.') });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!publish.isPending) publish.mutate(draft);
  };
  return (
    <form className={styles['form']} onSubmit={save}>
      <p>{sayState({ log, decisions, pending })}</p>
      {log !== null && (
        <p>
          <a href={logPath(log.slug)}>{decodeURI(`${location.origin}${logPath(log.slug)}`)}</a>
        </p>
      )}
      <OneOf
        label="Who may read it"
        choices={readers}
        value={draft.visibility}
        onChoose={(visibility) => setDraft({ ...draft, visibility })}
      />
      <Field label="Title">
        <Input
          value={draft.title}
          required
          maxLength={200}
          onChange={({ target }) => setDraft({ ...draft, title: target.value })}
        />
      </Field>
      <Field label="Description" hint="What it is for, in a sentence or two.">
        <TextArea
          rows={2}
          value={draft.description}
          maxLength={2_000}
          onChange={({ target }) => setDraft({ ...draft, description: target.value })}
        />
      </Field>
      {publish.error !== null && <p role="alert">{sentenceOf(publish.error)}</p>}
      <div className={styles['acts']}>
        <Button type="submit">{log === null ? 'Publish the log' : 'Publish it again'}</Button>
        {log !== null && <Withdraw />}
      </div>
    </form>
  );
}

const readers = [
  { value: 'unlisted', label: 'Whoever has the address' },
  { value: 'public', label: 'Everybody, search engines too' },
] as const;

const lead =
  'Decisions that you mark “In the published decision log” get a page that needs no account. People who have not consented are called by what they do, and what is personal is left out.';

function sayState({ log, decisions, pending: { added, changed, removed } }: Published): string {
  const changes = [
    ...(added === 0 ? [] : [`${formatCount(added, 'decision')} would be added`]),
    ...(changed === 0 ? [] : [`${formatCount(changed, 'decision')} would change`]),
    ...(removed === 0 ? [] : [`${formatCount(removed, 'decision')} would go`]),
  ];
  if (log === null) return changes.length === 0 ? lead : `${lead} ${changes.join(', ')}.`;
  const shown = `It shows ${formatCount(decisions, 'decision')}.`;
  return changes.length === 0
    ? `${shown} Nothing has changed since.`
    : `${shown} If you publish again: ${changes.join(', ')}.`;
}

function Withdraw() {
  const [isAsking, setAsking] = useState(false);
  const { show } = useToast();
  const withdraw = useTell(withdrawDecisionLog, {
    after: () => {
      setAsking(false);
      show('Nobody else can read the decision log any more.');
    },
  });
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Withdraw
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Withdraw the decision log?"
        description="Its pages are gone at once, and links to them lead nowhere. The decisions stay here."
      >
        {withdraw.error !== null && <p role="alert">{sentenceOf(withdraw.error)}</p>}
        <div className={styles['acts']}>
          <Button look="danger" onClick={() => withdraw.mutate({})}>
            Withdraw
          </Button>
          <Button onClick={() => setAsking(false)}>Leave it published</Button>
        </div>
      </Dialog>
    </>
  );
}
