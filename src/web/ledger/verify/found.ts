import type { Bundle } from '../../../core/ledger/bundle/bundle.ts';
import {
  type Finding,
  findingsAbout,
  type Report,
  type Verdict,
  verdicts,
} from '../../../core/ledger/bundle/report.ts';
import { listTold, type ToldRecord } from '../../../core/ledger/bundle/told.ts';
import { parseNoteKey } from '../../../core/ledger/log/note.ts';
import { formatCount } from '../../base/format.ts';
import { sayDay } from './day.ts';
import { showDocument } from './document.ts';
import { element } from './element.ts';
import { showFile } from './file.ts';
import { nameOf, showRecord } from './record.ts';
import { showTestimonial } from './testimonial.ts';

/** What was found out about a bundle: the answer, what holds of the whole, and each record, the weakest first. */
export function showFound(bundle: Bundle, report: Report): readonly HTMLElement[] {
  const told = listTold(bundle);
  const parts = told
    .filter(({ id }) => !bundle.testimonials.some(({ record }) => record === id))
    .map((record) => partOf({ bundle, report, told }, record))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const others = new Map(told.map((record) => [record.id, record]));
  const whole = parts.filter(({ record }) => !isNameAlone(record));
  return [
    showAnswer(bundle, report, whole.length),
    showFindings([...findingsAbout(report, { kind: 'bundle' }), ...listUntold(bundle, report, told)]),
    ...bundle.documents.map((document, place) => {
      const found = findingsAbout(report, { kind: 'document', place });
      return showDocument(document, { found, findings: showFindings(found) });
    }),
    ...whole.map(({ record, findings, testimonials }) =>
      element(
        'article',
        {},
        ...showRecord(record, { findings: showFindings(findings), others }),
        ...testimonials.map((one) => showTestimonial(one.credential, showFindings(one.findings))),
      ),
    ),
    ...showNames(parts.filter(({ record }) => isNameAlone(record))),
    ...showFiles(bundle, report),
  ];
}

/** Whether a bundle tells of a record only what it is called, since others link to it. */
const isNameAlone = ({ newest: { fields, closed }, earlier }: ToldRecord): boolean =>
  earlier.length === 0 && closed.length > 0 && Object.keys(fields).length <= 1;

function showNames(parts: readonly Part[]): readonly HTMLElement[] {
  if (parts.length === 0) return [];
  const names = parts.map(({ record, findings }) =>
    element('li', {}, element('p', {}, nameOf(record)), showFindings(findings)),
  );
  return [element('article', {}, element('h3', {}, 'Also named'), element('ul', { class: 'plain' }, ...names))];
}

type Seen = { readonly bundle: Bundle; readonly report: Report; readonly told: readonly ToldRecord[] };

/** A record with what was found out about it and its testimonials. */
type Part = {
  readonly record: ToldRecord;
  readonly findings: readonly Finding[];
  readonly testimonials: readonly {
    readonly credential: Bundle['testimonials'][number]['credential'];
    readonly findings: readonly Finding[];
  }[];
};

const partOf = ({ bundle, report, told }: Seen, record: ToldRecord): Part => ({
  record,
  findings: findingsOf(report, record),
  testimonials: bundle.testimonials.flatMap(({ record: id, credential }, place) => {
    const own = told.find((one) => one.id === id);
    const of = own?.newest.fields['of'];
    if (own === undefined || !Array.isArray(of) || !of.some((one) => one === record.id)) return [];
    const found = [...findingsAbout(report, { kind: 'testimonial', place }), ...findingsOf(report, own)];
    return [{ credential, findings: worstFirst(found) }];
  }),
});

const findingsOf = (report: Report, { newest, earlier }: ToldRecord): readonly Finding[] =>
  worstFirst([newest, ...earlier].flatMap(({ place }) => findingsAbout(report, { kind: 'entry', place })));

const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  verdicts.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));

const rankOf = ({ findings, testimonials }: Part): number =>
  Math.min(
    ...[...findings, ...testimonials.flatMap((one) => one.findings)].map(({ verdict }) => verdicts.indexOf(verdict)),
  );

/** What was found out about parts that no record shows: entries that are none, testimonials that no record is of. */
function listUntold({ entries, testimonials }: Bundle, report: Report, told: readonly ToldRecord[]) {
  const shown = new Set(told.flatMap(({ newest, earlier }) => [newest, ...earlier].map(({ place }) => place)));
  const known = new Set(told.map(({ id }) => id));
  return [
    ...[...entries.keys()]
      .filter((place) => !shown.has(place))
      .flatMap((place) => findingsAbout(report, { kind: 'entry', place })),
    ...[...testimonials.entries()]
      .filter(([, { record }]) => !known.has(record))
      .flatMap(([place]) => findingsAbout(report, { kind: 'testimonial', place })),
  ];
}

/** Findings as a list, the worst first. Each says in words what its colour says. */
const showFindings = (findings: readonly Finding[]): HTMLElement =>
  element(
    'ul',
    { class: 'findings' },
    ...findings.map(({ verdict, message }) =>
      element('li', { class: verdict }, element('strong', {}, words[verdict]), ` ${message}`),
    ),
  );

const words = { holds: 'Holds.', unclear: 'Unclear.', broken: 'Broken.' } as const satisfies Record<Verdict, string>;

function showAnswer(bundle: Bundle, { verdict }: Report, records: number): HTMLElement {
  const key = parseNoteKey(bundle.key);
  return element(
    'header',
    { class: `answer ${verdict}` },
    element('h2', {}, answers[verdict]),
    element(
      'p',
      {},
      `${formatCount(records, 'record')} of the log ${key?.name ?? 'without a name'}, made on ${sayDay(bundle.madeAt)}.`,
    ),
    element('p', { class: 'key' }, element('strong', {}, 'Key of this log'), element('code', {}, bundle.key)),
    element('p', { class: 'hint' }, verdict === 'broken' ? keepsNothing : howToCompare),
  );
}

const howToCompare =
  'Anybody can make a log with a key of their own. Ask the sender for theirs by another way, such as a call, or choose a receipt that a witness of theirs has: only this log can have signed it.';

const keepsNothing = 'What does not hold is worth nothing under any key. Ask whoever sent it for a new one.';

const answers = {
  holds: 'All of it holds',
  unclear: 'What could be checked holds; some of it could not be told',
  broken: 'This bundle does not hold',
} as const satisfies Record<Verdict, string>;

function showFiles(bundle: Bundle, report: Report): readonly HTMLElement[] {
  if (bundle.files.length === 0) return [];
  const files = bundle.files.map((file, place) => {
    const found = findingsAbout(report, { kind: 'file', place });
    return element('li', {}, showFile(bundle, file, found), showFindings(found));
  });
  return [element('article', {}, element('h3', {}, 'Files'), element('ul', { class: 'plain' }, ...files))];
}
