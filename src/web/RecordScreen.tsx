import { lazy, type ReactNode, Suspense } from 'react';
import type { impact } from '../core/evidence/kinds/change/impact.ts';
import { bar } from '../core/evidence/kinds/judging/bar.ts';
import { packet } from '../core/evidence/kinds/judging/packet.ts';
import { artifact } from '../core/evidence/kinds/proof/artifact.ts';
import { valuesOf } from '../core/ledger/kind.ts';
import { type Extras, RecordPage, type ShownByExtras } from './ledger/record/RecordPage.tsx';

const ImpactExtras = lazy(() =>
  import('./evidence/impact/ImpactExtras.tsx').then(({ ImpactExtras }) => ({ default: ImpactExtras })),
);
const BeforeAfter = lazy(() =>
  import('./evidence/impact/BeforeAfter.tsx').then(({ BeforeAfter }) => ({ default: BeforeAfter })),
);
const Traits = lazy(() => import('./evidence/initiative/Traits.tsx').then(({ Traits }) => ({ default: Traits })));
const ArtifactExtras = lazy(() =>
  import('./evidence/artifacts/ArtifactExtras.tsx').then(({ ArtifactExtras }) => ({ default: ArtifactExtras })),
);
const ArtifactsOf = lazy(() =>
  import('./evidence/artifacts/ArtifactsOf.tsx').then(({ ArtifactsOf }) => ({ default: ArtifactsOf })),
);
const LadderText = lazy(() =>
  import('./evidence/ladder/LadderText.tsx').then(({ LadderText }) => ({ default: LadderText })),
);
const PacketFiles = lazy(() =>
  import('./evidence/packet/PacketFiles.tsx').then(({ PacketFiles }) => ({ default: PacketFiles })),
);
const FindingsOf = lazy(() =>
  import('./evidence/judging/FindingsOf.tsx').then(({ FindingsOf }) => ({ default: FindingsOf })),
);
const LearnOfGap = lazy(() =>
  import('./evidence/panels/LearnOfGap.tsx').then(({ LearnOfGap }) => ({ default: LearnOfGap })),
);
const TestimonialExtras = lazy(() =>
  import('./evidence/testimonials/TestimonialExtras.tsx').then(({ TestimonialExtras }) => ({
    default: TestimonialExtras,
  })),
);

/** One record, with what evidence adds to its kind. */
export const RecordScreen = () => <RecordPage lead={showLead} extras={showExtras} shownBy={shownBy} />;

const showLead: Extras = ({ kind, record }) => {
  if (kind.name === 'impact') return <BeforeAfter fields={record.fields} />;
  return kind.name === 'initiative' ? <Traits fields={record.fields} /> : undefined;
};

const showExtras: Extras = (found) => (
  <>
    <Suspense>{extrasOf(found)}</Suspense>
    <Suspense>{found.record.standing === 'kept' && <FindingsOf recordId={found.record.id} />}</Suspense>
  </>
);

function extrasOf({ kind, record }: Parameters<Extras>[0]): ReactNode {
  if (kind.name === 'impact') return <ImpactExtras recordId={record.id} />;
  if (kind.name === 'artifact') return <ArtifactExtras record={record} />;
  if (kind.name === bar.name) return <LadderText recordId={record.id} text={valuesOf(bar, record.fields).text ?? ''} />;
  if (kind.name === packet.name)
    return <PacketFiles recordId={record.id} audience={valuesOf(packet, record.fields).audience ?? 'company'} />;
  if (kind.name === 'gap') return <LearnOfGap fields={record.fields} />;
  if (kind.name === 'testimonial') return <TestimonialExtras recordId={record.id} />;
  return artifact.fields.of.to.includes(kind.name) ? <ArtifactsOf recordId={record.id} /> : undefined;
}

function shownBy({ kind, record }: Parameters<Extras>[0]): ShownByExtras {
  const isBacked = artifact.fields.of.to.includes(kind.name);
  const kinds = isBacked ? ['artifact'] : [];
  if (kind.name === bar.name) return { fields: ['text'], kinds };
  if (kind.name !== 'impact') return { fields: [], kinds };
  const { before, after } = record.fields;
  const compared = before === undefined && after === undefined ? [] : sideBySide;
  return { fields: [...compared, ...followedUp, ...credited], kinds: [...kinds, ...around] };
}

/** What an impact shows beside its artifacts: who testified, what it took, what followed. */
const around: readonly string[] = ['testimonial', 'friction', 'cost', 'impact'];

/** What an impact shows as before and after. */
const sideBySide: readonly (keyof typeof impact.fields)[] = [
  'before',
  'beforeOn',
  'beforeMeasure',
  'after',
  'changedOn',
  'afterMeasure',
  'frameBefore',
  'frameAfter',
  'metricBefore',
  'metricAfter',
];

/** What it shows of looking again. */
const followedUp: readonly (keyof typeof impact.fields)[] = ['forecast', 'actual', 'lasted'];

/** What it shows of others. */
const credited: readonly (keyof typeof impact.fields)[] = ['credits'];
