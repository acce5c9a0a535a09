import type { Bundle } from '../../core/ledger/bundle/bundle.ts';
import { type About, type Finding, findingsAbout, type Report, type Verdict } from '../../core/ledger/bundle/report.ts';
import { sayVersion, type SealedDocument, textIn } from '../../core/ledger/bundle/sealed.ts';
import { listTold, type ToldRecord } from '../../core/ledger/bundle/told.ts';
import { type Kind, titleOf } from '../../core/ledger/kind.ts';
import { printable } from '../base/words/printable.ts';

/** A bundle, what was found out about it, and where the names of kinds are. */
export type Checked = {
  readonly bundle: Bundle;
  readonly report: Report;
  readonly findKind: (name: string) => Kind | undefined;
};

/**
 * What was found out about a bundle, for the terminal: the answer first, then what is behind it, thing by thing. Whoever
 * made the bundle wrote the words in it, so none of them may move the cursor or begin a line.
 */
export const sayReport = (checked: Checked): readonly string[] => {
  const { bundle, report } = checked;
  const lines = [
    answers[report.verdict],
    '',
    `Made ${bundle.madeAt}`,
    `Key ${bundle.key}`,
    '  Anybody can make a key for any name: ask the sender for theirs by another way, or check with a receipt of a witness.',
    ...sayFindings(report, { kind: 'bundle' }),
    ...bundle.documents.flatMap((document, place) => ['', ...sayDocument(report, document, place)]),
    ...listTold(bundle).flatMap((record) => ['', ...sayRecord(checked, record)]),
    ...bundle.files.flatMap(({ hash }, place) => ['', `File ${hash}`, ...sayFindings(report, { kind: 'file', place })]),
  ];
  return lines.map((line) => printable(line).replace(/\n/g, ' '));
};

const answers = {
  holds: 'All of it holds.',
  unclear: 'What could be checked holds. Some of it could not be told.',
  broken: 'This bundle does not hold. Do not rely on it: ask whoever sent it for a new one.',
} as const satisfies Record<Verdict, string>;

function sayDocument(report: Report, document: SealedDocument, place: number): readonly string[] {
  const title = textIn(document, 'title');
  return [
    `Document${title === undefined ? '' : ` "${title}"`}, ${sayVersion(document)}`,
    ...sayFindings(report, { kind: 'document', place }),
  ];
}

function sayRecord({ bundle, report, findKind }: Checked, { id, kind: name, newest, earlier }: ToldRecord) {
  const kind = findKind(name);
  const title = kind === undefined ? '' : titleOf(kind, newest.fields);
  const testimonials = [...bundle.testimonials.keys()].filter((place) => bundle.testimonials[place]?.record === id);
  return [
    `${capital(kind?.one ?? name)} ${title === '' ? id : `"${title}"`}`,
    ...[newest, ...earlier].flatMap(({ place, leaf }) =>
      sayFindings(report, { kind: 'entry', place }).map((line) => `${line} (version ${leaf.number}, ${leaf.at})`),
    ),
    ...testimonials.flatMap((place) => sayFindings(report, { kind: 'testimonial', place })),
  ];
}

const sayFindings = (report: Report, about: About): readonly string[] =>
  findingsAbout(report, about).map(({ verdict, message }: Finding) => `  ${marks[verdict]} ${message}`);

const marks = { holds: 'holds  ', unclear: 'unclear', broken: 'BROKEN ' } as const satisfies Record<Verdict, string>;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
