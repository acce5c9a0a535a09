import { Link } from '@tanstack/react-router';
import { getCredit } from '../../../contract/evidence/views.ts';
import { jointDocuments } from '../../../core/evidence/credits.ts';
import { documents } from '../../../core/evidence/kinds/proof/artifact.ts';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Figure } from '../../base/chart/Figure.tsx';
import { formatNumber } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { CreditGraph } from './CreditGraph.tsx';
import styles from './CreditPage.module.css';
import { adviseOnCredit, adviseOnJoint, type Credit, sayCredit, sayJoint } from './sentences.ts';

/** Who had a part in what changed, and what was written together with whom. */
export const CreditPage = () => (
  <Page title="Credit">
    <Asked ask={useAsk(getCredit, {})}>
      {(credit) =>
        credit.credited.length + credit.joint.length === 0 ? (
          <NoCredit />
        ) : (
          <>
            <Credited credit={credit} />
            <Joint credit={credit} />
          </>
        )
      }
    </Asked>
  </Page>
);

const NoCredit = () => (
  <EmptyState
    title="Nobody is credited yet"
    example="Mira asked the first question; Payments moved first; Ada wrote the risk assessment with you."
    action={
      <Link to="/evidence" search={{ kind: 'impact' }} className={buttonClass('primary')}>
        Go to the impacts
      </Link>
    }
  >
    <p>
      What other teams change is nobody’s alone. Edit an impact and say who contributed what; say of an artifact who
      wrote it with you. Here you see whether you spread credit, and what you truly own together.
    </p>
  </EmptyState>
);

type CreditProps = { readonly credit: Credit };

function Credited({ credit }: CreditProps) {
  const { credited, crediting } = credit;
  const titles = new Map(crediting.map(({ id, title }) => [id, title]));
  const table = {
    columns: ['Credited', 'Impacts'],
    rows: credited.map(({ record, impacts }) => [record.title, impacts.map((id) => titles.get(id) ?? '').join('; ')]),
  };
  const isDrawn = credited.length > 0;
  return (
    <Figure title={sayCredit(credit)} says={adviseOnCredit(credit)} table={isDrawn ? table : undefined}>
      {isDrawn && <CreditGraph {...credit} />}
    </Figure>
  );
}

const Joint = ({ credit }: CreditProps) => (
  <Figure title={sayJoint(credit)} says={adviseOnJoint(credit)} table={undefined}>
    <dl className={styles['joint']}>
      {jointDocuments.map((name) => (
        <Documents
          key={name}
          name={documents[name]}
          written={credit.joint.filter(({ document }) => document === name)}
        />
      ))}
    </dl>
  </Figure>
);

type DocumentsProps = { readonly name: string; readonly written: Credit['joint'] };

const Documents = ({ name, written }: DocumentsProps) => (
  <div data-holds={written.length > 0}>
    <dt>{name}</dt>
    {written.length === 0 && <dd className={styles['none']}>None with a co-author</dd>}
    {written.slice(0, mostShown).map(({ record, coAuthors }) => (
      <dd key={record.id}>
        <RecordLink record={record} />
        <span className={styles['with']}>With {coAuthors.map(({ title }) => title).join(', ')}</span>
      </dd>
    ))}
    {written.length > mostShown && (
      <dd className={styles['none']}>And {formatNumber(written.length - mostShown)} earlier ones</dd>
    )}
  </div>
);

const mostShown = 8;
