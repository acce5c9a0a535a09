import { Suspense } from 'react';
import { lazyOrNothing } from './base/later/lazyOrNothing.ts';
import { TodayPage } from './study/today/TodayPage.tsx';

const DraftPrompt = lazyOrNothing(() => import('./evidence/inbox/DraftPrompt.tsx').then((it) => it.DraftPrompt));

/** Today: what waits to be studied, and below it at most one draft of evidence. */
export const TodayScreen = () => (
  <TodayPage>
    <Suspense>
      <DraftPrompt />
    </Suspense>
  </TodayPage>
);
