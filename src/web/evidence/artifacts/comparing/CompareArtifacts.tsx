import { useId, useState } from 'react';
import { previewOf } from '../../../../core/ledger/files/fileType.ts';
import { Field } from '../../../base/Field.tsx';
import { Select } from '../../../base/fields/Select.tsx';
import { type Artifact, shownFile, wordsOf } from '../shown/artifactShown.ts';
import styles from './comparing.module.css';
import { ImagesCompared } from './ImagesCompared.tsx';
import { MeasuresCompared } from './MeasuresCompared.tsx';
import { FilesCompared, WordsCompared } from './WordsCompared.tsx';

type CompareProps = { readonly artifacts: readonly Artifact[] };

/** What shows the state before beside what shows the state after; nothing where one of the two is missing. */
export function CompareArtifacts({ artifacts }: CompareProps) {
  const headingId = useId();
  const befores = artifacts.filter(({ values }) => values.shows === 'before');
  const afters = artifacts.filter(({ values }) => values.shows === 'after');
  const [beforeId, setBefore] = useState<string>();
  const [afterId, setAfter] = useState<string>();
  const before = befores.find(({ id }) => id === beforeId) ?? befores[0];
  const fitting = before === undefined ? undefined : afters.find((one) => shapeOf(one) === shapeOf(before));
  const after = afters.find(({ id }) => id === afterId) ?? fitting ?? afters[0];
  if (before === undefined || after === undefined) return null;
  return (
    <section className={styles['compare']} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles['heading']}>
        Artifacts before and after
      </h3>
      {(befores.length > 1 || afters.length > 1) && (
        <div className={styles['choose']}>
          <Choose label="Before" among={befores} chosen={before} onChoose={setBefore} />
          <Choose label="After" among={afters} chosen={after} onChoose={setAfter} />
        </div>
      )}
      <Compared key={`${before.id} ${after.id}`} before={before} after={after} />
    </section>
  );
}

type ChooseProps = {
  readonly label: string;
  readonly among: readonly Artifact[];
  readonly chosen: Artifact;
  readonly onChoose: (id: string) => void;
};

const Choose = ({ label, among, chosen, onChoose }: ChooseProps) => (
  <Field label={label}>
    <Select value={chosen.id} onChange={({ target }) => onChoose(target.value)}>
      {among.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  </Field>
);

function Compared({ before, after }: { readonly before: Artifact; readonly after: Artifact }) {
  const [one, other] = [shownFile(before), shownFile(after)];
  const shape = shapeOf(before);
  if (shape === undefined || shape !== shapeOf(after))
    return (
      <p className={styles['hint']}>
        “{before.title}” and “{after.title}” are of different forms. Two pictures, two texts or two figures can be laid
        side by side.
      </p>
    );
  if (shape === 'image' && one !== undefined && other !== undefined)
    return <ImagesCompared before={{ file: one, title: before.title }} after={{ file: other, title: after.title }} />;
  if (shape === 'text' && one !== undefined && other !== undefined) return <FilesCompared before={one} after={other} />;
  const [was, is] = [before.values.figure, after.values.figure];
  if (was !== undefined && is !== undefined) return <MeasuresCompared before={was} after={is} />;
  return <WordsCompared before={wordsOf(before) ?? ''} after={wordsOf(after) ?? ''} />;
}

/** What can be laid beside what. */
function shapeOf(shown: Artifact): 'image' | 'text' | 'words' | 'figure' | undefined {
  const file = shownFile(shown);
  const preview = file === undefined ? 'none' : previewOf(file.mediaType);
  if (preview === 'image' || preview === 'text') return preview;
  if (shown.values.figure !== undefined) return 'figure';
  return wordsOf(shown) === undefined ? undefined : 'words';
}
