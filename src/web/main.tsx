import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './base/tokens.css';
import './base/fonts.css';
import './base/ground.css';
import { isServed, workspaceHere } from './base/here.ts';
import { queryClient } from './base/queries.ts';
import { ToastProvider } from './base/Toast.tsx';
import { openRouter } from './routes.tsx';
import { countUnsent } from './study/session/post/unsent.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');

const root = createRoot(place);
void show();

/** Where people sign in there are more screens; some of them stand before the door and need no more than themselves. */
async function show(): Promise<void> {
  const served = isServed ? await import('./served.tsx') : undefined;
  const door = served?.findDoor();
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>{door ?? <RouterProvider router={served?.openRouter() ?? openRouter()} />}</ToastProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  // Answers that an earlier page could not send go out whichever screen is opened first.
  if (door === undefined && workspaceHere === undefined && countUnsent() > 0)
    await import('./study/session/post/post.ts');
}
