import { exportLedger } from '../../../contract/ledger/exporting.ts';
import { withWorkspace } from '../../base/here.ts';
import { Menu } from '../../base/menu/Menu.tsx';

const forms = [
  { format: 'json', label: 'Export as JSON' },
  { format: 'markdown', label: 'Export as Markdown' },
] as const;

const madr = { format: 'madr', label: 'Export as decision records (MADR)' } as const;

/** Takes the ledger out as a file, or the kind that the list shows; decisions also in the form that engineers keep them in. */
export const ExportMenu = ({ kind }: { readonly kind: string | undefined }) => (
  <Menu
    items={[...forms, ...(kind === 'decision' ? [madr] : [])].map(({ format, label }) => ({
      label,
      onSelect: () => location.assign(withWorkspace(`${exportLedger.path}?${queryOf(format, kind)}`)),
    }))}
  >
    Export
  </Menu>
);

const queryOf = (format: string, kind: string | undefined): string =>
  new URLSearchParams({ format, ...(kind === undefined ? {} : { kind }) }).toString();
