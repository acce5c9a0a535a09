import { type FormEvent, useRef, useState } from 'react';
import { changePreferences } from '../../contract/account/preferences.ts';
import { Button } from '../base/Button.tsx';
import { sentenceOf } from '../base/call.ts';
import { useTell } from '../base/queries.ts';
import { useToast } from '../base/Toast.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { type Draft, draftOf, type PreferencesSaid, type Problems, readDraft } from './draft.ts';
import { AmountFields, MemoryFields } from './StudyFields.tsx';
import styles from './SettingsPage.module.css';

/** How you study. Nothing is saved until "Save"; what cannot be saved says so beside its field. */
export function PreferencesForm({ preferences }: { readonly preferences: PreferencesSaid }) {
  const [draft, setDraft] = useState(() => draftOf(preferences));
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  const { show } = useToast();
  const save = useTell(changePreferences, { after: () => show('Saved.') });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft);
    setProblems(read.kind === 'problems' ? read.problems : {});
    if (read.kind === 'said') save.mutate(read.preferences);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const onChange = (field: keyof Draft, text: string) => {
    setDraft({ ...draft, [field]: text });
    setProblems({ ...problems, [field]: undefined });
    save.reset();
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(preferences));
  const groups = { draft, problems, onChange };
  return (
    <form ref={form} noValidate onSubmit={onSubmit}>
      <AmountFields {...groups} />
      <MemoryFields {...groups} />
      <CalendarFields {...groups} />
      <p className={styles['save']}>
        <Button look="primary" type="submit" aria-disabled={save.isPending}>
          Save
        </Button>
        {save.error !== null && (
          <span role="alert" className={styles['failed']}>
            {sentenceOf(save.error)}
          </span>
        )}
        <span className={styles['saved']}>{isChanged ? 'Not saved yet.' : ''}</span>
      </p>
    </form>
  );
}
