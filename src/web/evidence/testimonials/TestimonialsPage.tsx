import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listTestimonials } from '../../../contract/evidence/testimonials.ts';
import { type Coverage, coverageOf, type Wanted } from '../../../core/evidence/testimonials/coverage.ts';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import { RequestRow } from './RequestRow.tsx';
import { type Request, sayCoverage, sayOutdated, type Testimonial } from './sentences.ts';
import { TestimonialCard } from './TestimonialCard.tsx';
import styles from './testimonials.module.css';
import { useHearing } from './useHearing.ts';

/** How far testimonials reach: who signed, what is stale, and whom one waits for. */
export function TestimonialsPage() {
  const listed = useAsk(listTestimonials, {});
  const isNew = useHearing();
  return (
    <Page title="Testimonials">
      <Asked ask={listed}>
        {(told) => (told.requests.length === 0 ? <NoneYet /> : <Reach {...told} isNew={isNew} />)}
      </Asked>
    </Page>
  );
}

const NoneYet = () => (
  <EmptyState
    title="Nobody was asked yet"
    example="“We stopped the weekly report in May and put two people on the migration instead. Without Ada’s figures we would have waited for the audit.”"
    action={
      <Link to="/evidence" search={{ kind: 'impact' }} className={buttonClass('primary')}>
        Choose an impact
      </Link>
    }
  >
    <p>
      A testimonial is what somebody else signs that they did because of you. Open an impact and ask the person whose
      team changed: they need a mail address and three minutes.
    </p>
  </EmptyState>
);

type ReachProps = {
  readonly requests: readonly Request[];
  readonly testimonials: readonly Testimonial[];
  readonly wanted: Wanted;
  readonly isNew: (request: Request | undefined) => boolean;
};

function Reach({ requests, testimonials, wanted, isNew }: ReachProps) {
  const standing = testimonials.filter(({ withdrawnOn }) => withdrawnOn === null);
  const titles = new Map(requests.map(({ recordId, title }) => [recordId, title]));
  const coverage = coverageOf(
    standing.map((one) => ({ relation: one.relation, otherwise: one.otherwise, fresh: !isOutdated(one) })),
    wanted,
  );
  const card = (testimonial: Testimonial) => {
    const request = requests.find(({ testimonialId }) => testimonialId === testimonial.id);
    const about = titles.get(testimonial.of) ?? '';
    return (
      <TestimonialCard
        key={testimonial.id}
        testimonial={testimonial}
        request={request}
        about={about}
        isNew={isNew(request)}
      />
    );
  };
  const row = (request: Request) => (
    <RequestRow key={request.id} request={request} isNew={isNew(request)} isAboutShown />
  );
  return (
    <div className={styles['list']}>
      <CoverageNote coverage={coverage} wanted={wanted} />
      <Group title="Stale: what was signed is no longer what stands">{standing.filter(isOutdated).map(card)}</Group>
      <Group title="Waiting">{requests.filter((one) => one.standing === 'waiting').map(row)}</Group>
      <Group title="Signed">{standing.filter((one) => !isOutdated(one)).map(card)}</Group>
      <Group title="Not signed">{requests.filter(isLost).map(row)}</Group>
    </div>
  );
}

const isOutdated = (one: Testimonial): boolean => sayOutdated(one) !== undefined;

const isLost = ({ standing }: Request): boolean => standing !== 'waiting' && standing !== 'signed';

type CoverageNoteProps = { readonly coverage: Coverage; readonly wanted: Wanted };

const CoverageNote = ({ coverage, wanted }: CoverageNoteProps) => (
  <section className={styles['coverage']} aria-label="Coverage">
    <p>{sayCoverage(coverage, wanted)}</p>
    {coverage.otherwise !== null && (
      <p className={styles['facts']}>
        Would it have happened anyway? {formatCount(coverage.otherwise.no, 'witness', 'witnesses')} said no,{' '}
        {coverage.otherwise.partly} partly, {coverage.otherwise.yes} yes.
      </p>
    )}
  </section>
);

type GroupProps = { readonly title: string; readonly children: readonly ReactNode[] };

const Group = ({ title, children }: GroupProps) =>
  children.length === 0 ? null : (
    <section className={styles['section']} aria-label={title}>
      <h2 className={styles['heading']}>{title}</h2>
      <ul className={styles['list']}>{children}</ul>
    </section>
  );
