import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { invitePanellist } from '../../../contract/evidence/committee/panels.ts';
import type { PanelId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { HandedLinks } from './HandedLinks.tsx';
import styles from './panels.module.css';

type InviteDialogProps = { readonly panelId: PanelId; readonly onClose: () => void };

/** Invites one more to a panel whose scores are not open yet. */
export function InviteDialog({ panelId, onClose }: InviteDialogProps) {
  const [{ name, email, seniority }, setDraft] = useState({ name: '', email: '', seniority: 1 });
  const [links, setLinks] = useState<ResponseOf<typeof invitePanellist>['links']>([]);
  const { show } = useToast();
  const change = (changed: { name?: string; email?: string; seniority?: number }) =>
    setDraft((before) => ({ ...before, ...changed }));
  const invite = useTell(invitePanellist, {
    after: (answer) => {
      if (answer.links.length > 0) return setLinks(answer.links);
      show(`${name.trim()} was invited.`);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate({ panelId, name, email, seniority });
  };
  if (links.length > 0) return <HandedLinks links={links} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title="Invite one more" description="They see the same evidence, and no score.">
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="Name">
          <Input required maxLength={100} value={name} onChange={({ target }) => change({ name: target.value })} />
        </Field>
        <Field label="E-mail">
          <Input required type="email" value={email} onChange={({ target }) => change({ email: target.value })} />
        </Field>
        <Field label="Place in the order of speaking" hint="1 speaks first; whoever is more senior speaks later.">
          <Input
            required
            type="number"
            min={1}
            max={20}
            value={Number.isNaN(seniority) ? '' : seniority}
            onChange={({ target }) => change({ seniority: target.valueAsNumber })}
          />
        </Field>
        {invite.error !== null && <p role="alert">{sentenceOf(invite.error)}</p>}
        <div className={styles['ways']}>
          <Button look="primary" type="submit">
            Invite
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
