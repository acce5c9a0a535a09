import { lazy, type ReactNode, Suspense } from 'react';
import { learnsHere } from './base/here.ts';
import type { Place } from './places.ts';

const OnlyWriters = lazy(() =>
  import('./study/publishing/OnlyWriters.tsx').then(({ OnlyWriters }) => ({ default: OnlyWriters })),
);

/** What is for those who may write in this workspace; one's own is written by oneself, and nothing is asked or loaded. */
export const Writers = ({ children }: { readonly children: ReactNode }) =>
  learnsHere ? (
    children
  ) : (
    <Suspense>
      <OnlyWriters>{children}</OnlyWriters>
    </Suspense>
  );

type PlaceListProps = { readonly of: readonly Place[]; readonly show: (place: Place) => ReactNode };

/** Screens, each as `show` draws it; who only reads here brings nothing in. */
export const PlaceList = ({ of, show }: PlaceListProps): ReactNode =>
  of.map((place) => (place.to === '/import' ? <Writers key={place.to}>{show(place)}</Writers> : show(place)));
