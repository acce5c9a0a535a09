import { Suspense } from 'react';
import { lazyOrNothing } from './base/later/lazyOrNothing.ts';
import { TodayPage } from './study/today/TodayPage.tsx';

const DraftPrompt = lazyOrNothing(() => import('./evidence/inbox/DraftPrompt.tsx').then((it) => it.DraftPrompt));
const WitnessNews = lazyOrNothing(() => import('./evidence/testimonials/WitnessNews.tsx').then((it) => it.WitnessNews));
const ReviewNews = lazyOrNothing(() => import('./evidence/packet/reviews/ReviewNews.tsx').then((it) => it.ReviewNews));
const DueLine = lazyOrNothing(() => import('./evidence/due/DueLine.tsx').then((it) => it.DueLine));
const GapLine = lazyOrNothing(() => import('./evidence/judging/GapLine.tsx').then((it) => it.GapLine));

/** Today: what waits to be studied, and below it one thing of evidence at most: an answer, comments, a draft, a record that is due, or a gap. */
export const TodayScreen = () => (
  <TodayPage>
    <Suspense>
      <WitnessNews
        otherwise={<ReviewNews otherwise={<DraftPrompt otherwise={<DueLine otherwise={<GapLine />} />} />} />}
      />
    </Suspense>
  </TodayPage>
);
