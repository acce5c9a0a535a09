import { CSPProvider } from '@base-ui/react/csp-provider';
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

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');

createRoot(place).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
