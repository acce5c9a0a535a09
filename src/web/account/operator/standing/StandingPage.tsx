import { Link } from '@tanstack/react-router';
import { getStanding } from '../../../../contract/account/operator.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { type Limited, limits } from '../../../../core/account/limits.ts';
import { instant } from '../../../../core/base/instant.ts';
import { formatMoment } from '../../../base/format.ts';
import { useAsk } from '../../../base/queries.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Fact, Facts } from '../Facts.tsx';
import { OperatorPage } from '../OperatorPage.tsx';
import { StoragePart } from './StoragePart.tsx';
import { limitWords, type Said, sayBackup, sayHealth, sayLimit, sayTrial } from './words.ts';

/** How this Cairn is, for whoever runs it. */
export const StandingPage = () => (
  <OperatorPage>
    <Standing />
    <StoragePart />
    <LimitsPart />
  </OperatorPage>
);

type Standing = ResponseOf<typeof getStanding>;

function Standing() {
  const { data, error, dataUpdatedAt } = useAsk(getStanding, {});
  if (data === undefined) return <Failure error={error} />;
  const { troubles, backups, versions } = data;
  const now = instant(dataUpdatedAt);
  return (
    <>
      <Part title="Health">
        <Facts>
          <SaidFact name="Cairn" said={sayHealth(troubles)} />
          <MailFact mail={data.mail} />
        </Facts>
      </Part>
      <Part title="Backups">
        <Facts>
          <SaidFact name="Last made" said={sayBackup(backups.last, now)} />
          <SaidFact name="Last restored in test" said={sayTrial(backups.lastTest, now)} />
        </Facts>
      </Part>
      <Part title="Versions">
        <Facts>
          <Fact name="Cairn">{versions.cairn}</Fact>
          <Fact name="Node">{versions.node}</Fact>
          <Fact name={engineNames[versions.engine]}>{versions.database}</Fact>
          <Fact name="Data, last step">{versions.migration}</Fact>
          <Fact name="API">{versions.wire}</Fact>
        </Facts>
      </Part>
    </>
  );
}

/** What stands in quotation marks is typed into a terminal. */
const SaidFact = ({ name, said }: { readonly name: string; readonly said: Said }) => (
  <Fact name={name} needsAttention={said.needsAttention}>
    {said.words.split('"').map((words, at) => (at % 2 === 1 ? <code key={words}>{words}</code> : words))}
  </Fact>
);

function MailFact({ mail }: { readonly mail: Standing['mail'] }) {
  const { isSet, waiting, lastFailure } = mail;
  return (
    <Fact name="Mail" needsAttention={lastFailure !== null}>
      {isSet ? 'A mail server is set.' : 'No mail server is set, so you hand links on yourself.'}{' '}
      {lastFailure !== null && `Last failed ${formatMoment(lastFailure.at)}: ${lastFailure.said} `}
      {waiting > 0 && <Link to="/operator/mail">{waiting === 1 ? 'One mail waits.' : `${waiting} mails wait.`}</Link>}
    </Fact>
  );
}

const engineNames = { sqlite: 'SQLite', postgres: 'PostgreSQL' } as const;

const LimitsPart = () => (
  <Part title="Limits" about="Whoever does something more often is asked to wait. Each is counted for itself.">
    <Facts>
      {Object.entries(limits).map(([limited, limit]) => (
        <Fact key={limited} name={limitWords[limited as Limited]}>
          {sayLimit(limit)}
        </Fact>
      ))}
    </Facts>
  </Part>
);
