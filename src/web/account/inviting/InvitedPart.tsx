import type { InvitationId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Part } from '../parts/Part.tsx';
import { Row, Rows } from '../parts/Rows.tsx';

type Invited = { readonly id: InvitationId; readonly email: string; readonly detail: string };
type InvitedPartProps = {
  readonly invited: readonly Invited[];
  readonly error: Error | null;
  readonly onTakeBack: (id: InvitationId) => void;
};

/** Who was asked and has not come yet; nothing where nobody was. */
export function InvitedPart({ invited, error, onTakeBack }: InvitedPartProps) {
  if (invited.length === 0) return <Failure error={error} />;
  return (
    <Part title="Invited, not here yet">
      <Failure error={error} />
      <Rows label="Invited, not here yet">
        {invited.map(({ id, email, detail }) => (
          <Row
            key={id}
            name={email}
            detail={detail}
            actions={
              <Button aria-label={`Take back the invitation of ${email}`} onClick={() => onTakeBack(id)}>
                Take back
              </Button>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}
