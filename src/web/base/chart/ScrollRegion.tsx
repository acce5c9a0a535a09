import type { ReactNode } from 'react';

type Props = { readonly label: string; readonly className: string | undefined; readonly children: ReactNode };

/** A part of the page that scrolls by itself, also with the arrow keys. */
export const ScrollRegion = ({ label, className, children }: Props) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
  <div className={className} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
