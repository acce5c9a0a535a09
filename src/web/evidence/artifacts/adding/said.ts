import { artifact } from '../../../../core/evidence/kinds/proof/artifact.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { longestLine } from '../../../../core/ledger/fields/read.ts';
import type { Fields } from '../../../../core/ledger/fields/value.ts';
import { type Attachment, nameOf } from '../../capture/attachment.ts';
import { today } from '../../../base/device/localDate.ts';
import { sendFile } from '../../capture/sendFile.ts';

/** What an artifact begins with: something that was handed over, or a form to be filled in by hand. */
export type Beginning = Attachment | { readonly kind: 'figure' };

/** A team that may have made it. */
export type TeamChoice = { readonly id: RecordId; readonly title: string };

const { author, shows, permission } = artifact.fields;

/** What somebody has said of an artifact so far. */
export type Said = {
  readonly title: string;
  readonly address: string;
  readonly snapshot: string;
  readonly quote: string;
  readonly where: string;
  readonly permission: keyof typeof permission.options;
  readonly amount: string;
  readonly unit: string;
  readonly source: string;
  readonly shows: keyof typeof shows.options;
  readonly author: keyof typeof author.options;
  readonly team: string;
};

/** What is known of it before anything is asked. */
export function beginWith(beginning: Beginning, [team]: readonly TeamChoice[]): Said {
  const { kind } = beginning;
  return {
    title: titleOf(beginning),
    address: kind === 'link' ? beginning.address : '',
    snapshot: '',
    quote: kind === 'text' ? beginning.text : '',
    where: '',
    permission: 'not-asked',
    amount: '',
    unit: '',
    source: '',
    shows: 'after',
    author: team === undefined && kind === 'text' ? 'mine' : makers[kind],
    team: team?.id ?? '',
  };
}

/** Who has most likely made it. */
const makers = {
  file: 'mine',
  link: 'mine',
  text: 'theirs',
  figure: 'independent',
} as const satisfies Readonly<Record<Beginning['kind'], Said['author']>>;

function titleOf(beginning: Beginning): string {
  if (beginning.kind === 'figure') return '';
  if (beginning.kind === 'text' && beginning.text === '') return '';
  return nameOf(beginning).slice(0, longestLine);
}

/** The fields of the artifact, as far as they were filled in; a file goes to the server first. */
export async function fieldsOf(beginning: Beginning, said: Said): Promise<Fields> {
  const { title, shows: state, author: maker, team } = said;
  const fields = {
    title,
    capturedOn: today(),
    shows: state,
    author: maker,
    ...(maker === 'theirs' && team !== '' && { team: [team as RecordId] }),
    ...(await contentOf(beginning, said)),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

async function contentOf(beginning: Beginning, said: Said): Promise<Fields> {
  const { address, snapshot, quote, where, permission: may, source } = said;
  if (beginning.kind === 'file') return { form: 'file', file: await sendFile(beginning.file) };
  if (beginning.kind === 'link') return { form: 'link', address, snapshot };
  if (beginning.kind === 'text') return { form: 'quote', quote, where, permission: may };
  return { form: 'figure', source, ...figureOf(said) };
}

/** A number as people write it, with a point or a comma; none where it is none. */
function figureOf({ amount, unit }: Said): Fields {
  const number = Number(amount.trim().replace(',', '.'));
  return amount.trim() === '' || !Number.isFinite(number) ? {} : { figure: { amount: number, unit } };
}
