import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listPanels, openPanel } from '../../../contract/evidence/committee/panels.ts';
import { panelBounds } from '../../../core/evidence/committee/panel/standing.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { Asked } from '../shown/Asked.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import { HandedLinks } from './HandedLinks.tsx';
import { blank, missingIn, type Opening, requestOf, sayError } from './opening.ts';
import { SeatFields } from './SeatFields.tsx';
import styles from './panels.module.css';

/** Opens a panel: what it judges, by which bar, and who sits on it. */
export function NewPanelPage() {
  const listed = useAsk(listPanels, {});
  const [opened, setOpened] = useState<ResponseOf<typeof openPanel>>();
  const navigate = useNavigate();
  const { show } = useToast();
  const leave = (panelId: ResponseOf<typeof openPanel>['panelId']) =>
    void navigate({ to: '/evidence/panels/$panelId', params: { panelId } });
  const onOpened = (answer: ResponseOf<typeof openPanel>) => {
    if (answer.links.length > 0) return setOpened(answer);
    show('The panel is open. Everybody was sent a link.');
    leave(answer.panelId);
  };
  return (
    <Page title="Open a panel">
      <Asked ask={listed}>{({ bars }) => <OpeningForm bars={bars} onOpened={onOpened} />}</Asked>
      {opened !== undefined && <HandedLinks links={opened.links} onClose={() => leave(opened.panelId)} />}
    </Page>
  );
}

type OpeningFormProps = {
  readonly bars: ResponseOf<typeof listPanels>['bars'];
  readonly onOpened: (answer: ResponseOf<typeof openPanel>) => void;
};

function OpeningForm({ bars, onOpened }: OpeningFormProps) {
  const [opening, setOpening] = useState<Opening>({ ...blank, bar: bars[0]?.id ?? '' });
  const [problem, setProblem] = useState<string>();
  const open = useTell(openPanel, { after: onOpened });
  const change = (changed: Partial<Opening>) => {
    setOpening((before) => ({ ...before, ...changed }));
    setProblem(undefined);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(opening);
    setProblem(missing);
    if (missing !== undefined || open.isPending) return;
    open.mutate(requestOf(opening), { onError: (error) => setProblem(sayError(error)) });
  };
  return (
    <form className={styles['form']} noValidate onSubmit={onSubmit}>
      <Field label="Title">
        <Input maxLength={200} value={opening.title} onChange={({ target }) => change({ title: target.value })} />
      </Field>
      <Field label="Judged by" hint={bars.find(({ id }) => id === opening.bar)?.about}>
        <Select value={opening.bar} onChange={({ target }) => change({ bar: target.value })}>
          {bars.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <CaseChoice chosen={opening.cases} onChoose={(cases) => change({ cases })} />
      <SeatFields opening={opening} onChange={change} />
      <Field label="Open for how many days" hint={`${panelBounds.days} at most.`}>
        <Input
          type="number"
          min={1}
          max={panelBounds.days}
          value={Number.isNaN(opening.days) ? '' : opening.days}
          onChange={({ target }) => change({ days: target.valueAsNumber })}
        />
      </Field>
      {problem !== undefined && (
        <p role="alert" className={styles['error']}>
          {problem}
        </p>
      )}
      <div className={styles['ways']}>
        <Button look="primary" type="submit" aria-disabled={open.isPending}>
          Open the panel
        </Button>
      </div>
    </form>
  );
}
