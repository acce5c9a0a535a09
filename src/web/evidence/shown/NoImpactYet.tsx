import { EmptyState } from '../../base/EmptyState.tsx';
import { AddLink } from './AddLink.tsx';

type NoImpactYetProps = { readonly title: string; readonly example: string; readonly children: string };

/** What a screen shows that has nothing to go by before the first impact, and the way to one. */
export const NoImpactYet = ({ title, example, children }: NoImpactYetProps) => (
  <EmptyState
    title={title}
    action={
      <AddLink kind="impact" look="primary">
        Write down an impact
      </AddLink>
    }
    example={example}
  >
    <p>{children}</p>
  </EmptyState>
);
