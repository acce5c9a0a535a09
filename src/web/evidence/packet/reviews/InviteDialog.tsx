import { type FormEvent, useState } from 'react';
import { inviteReviewer } from '../../../../contract/evidence/packet/packetReviews.ts';
import { listPacketVersions } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { readers } from '../../../../core/evidence/kinds/judging/packet.ts';
import { reviewBounds } from '../../../../core/evidence/packet/reviews/review.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import { formatMoment } from '../../../base/format.ts';
import { useAsk, useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { LinkToHand } from '../../shown/LinkToHand.tsx';
import styles from './reviews.module.css';

type InviteDialogProps = { readonly packetId: RecordId; readonly onClose: () => void };

type Draft = {
  readonly name: string;
  readonly email: string;
  readonly question: string;
  readonly reader: 'company' | 'outside';
  readonly version: number | null;
  readonly days: number;
};

const blank: Draft = {
  name: '',
  email: '',
  question: '',
  reader: 'company',
  version: null,
  days: reviewBounds.usualDays,
};

/** Sends the packet to somebody, as it is now or as it was kept. */
export function InviteDialog({ packetId, onClose }: InviteDialogProps) {
  const [draft, setDraft] = useState(blank);
  const [link, setLink] = useState<string>();
  const { show } = useToast();
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const invite = useTell(inviteReviewer, {
    after: (answer) => {
      if (answer.link !== null) return setLink(answer.link);
      show(`${draft.name.trim()} was sent a link to version ${answer.version}.`);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate({ packetId, ...draft, email: draft.email.trim() });
  };
  if (link !== undefined)
    return (
      <LinkToHand
        title={`Hand this link to ${draft.name.trim()}`}
        description="No mail has gone out. Send them the link yourself: it is shown this once, and whoever has it reads the packet."
        link={link}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Send it to somebody"
      description="Best to somebody at the level you aim for: they know which questions will be asked."
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <Who draft={draft} onChange={change} />
        <Which packetId={packetId} draft={draft} onChange={change} />
        {invite.error !== null && <p role="alert">{sentenceOf(invite.error)}</p>}
        <div className={styles['ways']}>
          <Button look="primary" type="submit">
            Send the link
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (changed: Partial<Draft>) => void };

const Who = ({ draft: { name, email, question }, onChange }: FieldsProps) => (
  <>
    <Field label="Name">
      <Input required maxLength={100} value={name} onChange={({ target }) => onChange({ name: target.value })} />
    </Field>
    <Field label="E-mail" hint="Leave it empty to hand the link over yourself.">
      <Input type="email" value={email} onChange={({ target }) => onChange({ email: target.value })} />
    </Field>
    <Field label="What should they look at?" hint="A question is answered sooner than a packet.">
      <TextArea maxLength={2_000} value={question} onChange={({ target }) => onChange({ question: target.value })} />
    </Field>
  </>
);

/** For which reader, and which version: one that was kept for that reader, or the packet as it is now. */
function Which({
  packetId,
  draft: { reader, version, days },
  onChange,
}: FieldsProps & Pick<InviteDialogProps, 'packetId'>) {
  const kept = useAsk(listPacketVersions, { packetId }).data?.versions ?? [];
  return (
    <>
      <Field label="Who reads it">
        <Select
          value={reader}
          onChange={({ target }) =>
            onChange({ reader: target.value === 'outside' ? 'outside' : 'company', version: null })
          }
        >
          <option value="company">{readers.company}</option>
          <option value="outside">{readers.outside}</option>
        </Select>
      </Field>
      <Field label="Which version">
        <Select
          value={version ?? ''}
          onChange={({ target }) => onChange({ version: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">As it is now</option>
          {kept
            .filter((one) => one.reader === reader)
            .map(({ number, keptAt }) => (
              <option key={number} value={number}>
                Version {number}, kept on {formatMoment(keptAt)}
              </option>
            ))}
        </Select>
      </Field>
      <Field label="For how many days the link is good">
        <Input
          required
          type="number"
          min={1}
          max={reviewBounds.days}
          value={Number.isNaN(days) ? '' : days}
          onChange={({ target }) => onChange({ days: target.valueAsNumber })}
        />
      </Field>
    </>
  );
}
