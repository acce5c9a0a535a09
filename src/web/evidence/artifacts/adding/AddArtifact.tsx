import { useEffect, useRef, useState } from 'react';
import { addRecord } from '../../../../contract/ledger/records.ts';
import { artifact } from '../../../../core/evidence/kinds/proof/artifact.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { longestLine } from '../../../../core/ledger/fields/read.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { complaintsIn, noComplaints } from '../../../ledger/form/complaints.ts';
import styles from './adding.module.css';
import { choicesOf } from './choicesOf.ts';
import { ContentFields } from './ContentFields.tsx';
import { type Beginning, beginWith, fieldsOf, type Said, type TeamChoice } from './said.ts';

type AddArtifactProps = {
  readonly recordId: RecordId;
  readonly beginning: Beginning;
  readonly teams: readonly TeamChoice[];
  readonly onClose: () => void;
};

/** Asks the few things that make an artifact of what was pasted, dropped, chosen or begun by hand. */
export function AddArtifact({ recordId, beginning, teams, onClose }: AddArtifactProps) {
  const [said, setSaid] = useState<Said>(() => beginWith(beginning, teams));
  const write = (more: Partial<Said>) => setSaid((before) => ({ ...before, ...more }));
  const form = useRef<HTMLFormElement>(null);
  const { keep, isSending, complaints, problem } = useKeeping({ recordId, beginning, onClose });
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [complaints]);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add an artifact"
      description={beginning.kind === 'file' ? beginning.file.name : undefined}
    >
      <form
        ref={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep(said, 'kept');
        }}
      >
        <Field label="What it shows" error={complaints['title']}>
          <Input value={said.title} maxLength={longestLine} onChange={({ target }) => write({ title: target.value })} />
        </Field>
        <ContentFields kind={beginning.kind} said={said} complaints={complaints} onWrite={write} />
        <Origin said={said} teams={teams} onWrite={write} />
        {problem !== undefined && (
          <p ref={showWhole} role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button type="submit" look="primary" disabled={isSending}>
            {isSending ? 'On its way' : 'Keep it'}
          </Button>
          <Button disabled={isSending} onClick={() => void keep(said, 'draft')}>
            Complete it later
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Brings a line into sight that appeared further down. */
const showWhole = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'center' });

const { author, shows } = artifact.fields;

type OriginProps = {
  readonly said: Said;
  readonly teams: readonly TeamChoice[];
  readonly onWrite: (more: Partial<Said>) => void;
};

/** Which state it shows, and who made it. */
const Origin = ({ said, teams, onWrite }: OriginProps) => (
  <>
    <OneOf
      label="Which state does it show?"
      choices={choicesOf(shows.options)}
      value={said.shows}
      onChoose={(state) => onWrite({ shows: state })}
    />
    <OneOf
      label="Who made it?"
      choices={choicesOf(author.options)}
      value={said.author}
      onChoose={(maker) => onWrite({ author: maker })}
    />
    {said.author === 'theirs' && teams.length > 0 && (
      <Field label="Their team">
        <Select value={said.team} onChange={({ target }) => onWrite({ team: target.value })}>
          {teams.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    )}
  </>
);

/** The fields that say at themselves what is wrong. */
const saysOwn: ReadonlySet<string> = new Set([
  'title',
  'address',
  'snapshot',
  'quote',
  'where',
  'figure',
  'source',
] satisfies (keyof typeof artifact.fields)[]);

/** Keeps it, or as much as there is; what is missing is said, and nothing is lost. */
function useKeeping({ recordId, beginning, onClose }: Omit<AddArtifactProps, 'teams'>) {
  const { show } = useToast();
  const tell = useTell(addRecord);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [complaints, setComplaints] = useState(noComplaints);
  const keep = async (said: Said, standing: 'kept' | 'draft'): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    setComplaints(noComplaints);
    try {
      const fields = { ...(await fieldsOf(beginning, said)), of: [recordId] };
      await tell.mutateAsync({ kind: artifact.name, standing, fields });
      show(standing === 'kept' ? 'The artifact is kept.' : 'The artifact waits as a draft.');
      onClose();
    } catch (error) {
      const told = complaintsIn(error);
      setComplaints(told);
      const isSaidAtFields = Object.keys(told).length > 0 && Object.keys(told).every((name) => saysOwn.has(name));
      if (!isSaidAtFields) setProblem(sentenceOf(error));
      setSending(false);
    }
  };
  return { keep, isSending, complaints, problem };
}
