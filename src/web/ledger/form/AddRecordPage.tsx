import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { isId } from '../../../core/base/id.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { currentInstant, newId } from '../../base/device/newId.ts';
import { Page } from '../../base/Page.tsx';
import { useToast } from '../../base/Toast.tsx';
import { useStandings } from '../record/useStandings.ts';
import { newWriting, type Writing } from './draft.ts';
import { RecordForm } from './RecordForm.tsx';
import { useSaving } from './useSaving.ts';
import { useWriting } from './useWriting.ts';

/** Writes a new record of a kind. The address may bring its line, and a link as `field:id`. */
export function AddRecordPage({ kind }: { readonly kind: Kind }) {
  const { title, link } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { show } = useToast();
  const { change } = useStandings();
  const given = { ...(title === undefined ? {} : { [kind.title]: title }), ...linkGiven(kind, link) };
  const inHand = useWriting(kind, newWriting(kind.name, link), () => begun(given));
  const { clash: _, forget: __, save, ...saving } = useSaving(kind);
  const keep = async (standing: 'draft' | 'kept') => {
    const saved = await save(inHand.writing, standing);
    if (saved === undefined) return;
    inHand.begin(begun({}));
    const undo = () => change([{ recordId: saved.id, standing: 'removed' }]);
    show(standing === 'kept' ? 'Kept.' : 'Kept as a draft.', { undo });
    void navigate({ to: '/evidence/records/$recordId', params: { recordId: saved.id }, replace: true });
  };
  return (
    <Page title={`New ${kind.one}`} above={<Link to="/evidence">Ledger</Link>}>
      <RecordForm
        {...saving}
        kind={kind}
        values={inHand.writing.values}
        isNew
        onWrite={inHand.write}
        onSave={(standing) => void keep(standing)}
        beside={
          inHand.isChanged && (
            <Button look="quiet" onClick={() => inHand.begin(begun({}))}>
              Discard
            </Button>
          )
        }
      />
    </Page>
  );
}

/** Its id is made here, so that sending it twice keeps it once. */
const begun = (values: Fields): Writing => ({ id: newId<'record'>(currentInstant()), revision: 0, start: {}, values });

function linkGiven(kind: Kind, link: string | undefined): Fields {
  const [name = '', id = ''] = link?.split(':') ?? [];
  return kind.fields[name]?.type === 'link' && isId<'record'>(id) ? { [name]: [id] } : {};
}
