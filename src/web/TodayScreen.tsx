import { lazy, Suspense } from 'react';
import { TodayPage } from './study/today/TodayPage.tsx';

const DraftPrompt = lazy(() => import('./evidence/inbox/DraftPrompt.tsx').then((it) => ({ default: it.DraftPrompt })));

/** Today: what waits to be studied, and below it at most one draft of evidence. */
export const TodayScreen = () => (
  <TodayPage>
    <Suspense>
      <DraftPrompt />
    </Suspense>
  </TodayPage>
);
