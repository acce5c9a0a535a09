import { artifact } from '../../../../core/evidence/kinds/proof/artifact.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';

/** An artifact as these screens read it. */
export type Artifact = {
  readonly id: RecordId;
  readonly title: string;
  readonly standing: LedgerRecord['standing'];
  readonly values: ReturnType<typeof readValues>;
};

/** What a record of the kind says. */
export const artifactOf = ({
  id,
  title,
  standing,
  fields,
}: Pick<LedgerRecord, 'id' | 'title' | 'standing' | 'fields'>): Artifact => ({
  id,
  title,
  standing,
  values: readValues(fields),
});

const readValues = (fields: LedgerRecord['fields']) => valuesOf(artifact, fields);

/** The file that is shown: the blacked-out copy where there is one. */
export const shownFile = ({ values }: Artifact) => values.redacted ?? values.file;

/** The words that an artifact consists of, if it does. */
export const wordsOf = ({ values }: Artifact): string | undefined => values.quote ?? values.snapshot;
