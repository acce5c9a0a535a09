import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './base/tokens.css';
import './base/fonts.css';
import './base/ground.css';
import { queryClient } from './base/queries.ts';
import { ToastProvider } from './base/Toast.tsx';
import { router } from './routes.tsx';
import { hasUnsent } from './study/session/post/unsent.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);

void sendWhatWasLeft();

/** Answers that an earlier page could not send go out whichever screen is opened first. */
async function sendWhatWasLeft(): Promise<void> {
  if (hasUnsent()) await import('./study/session/post/post.ts');
}
