import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listTokens, revokeToken } from '../../../contract/account/tokens.ts';
import { Button } from '../../base/Button.tsx';
import { formatMoment } from '../../base/format.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { Failure } from '../parts/Failure.tsx';
import { grantWords } from './grantWords.ts';
import { NewToken } from './NewToken.tsx';
import { Part } from '../parts/Part.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { Secret } from '../parts/Secret.tsx';

/** Tokens with which programs act as you. */
export function TokensSection() {
  const { show } = useToast();
  const { data, error } = useAsk(listTokens, {});
  const [secret, setSecret] = useState<string>();
  const revoke = useTell(revokeToken, { after: () => show('The token is revoked.') });
  const tokens = data?.tokens ?? [];
  return (
    <>
      <Part
        title="New token"
        about="A program that sends a token acts as you, as far as you let it: on the command line, through the API, or for an assistant."
      >
        {secret === undefined ? (
          <NewToken onMade={setSecret} />
        ) : (
          <>
            <Secret label="Your new token" hint="It is shown this once. Keep it like a password." lines={[secret]} />
            <p>
              <Button onClick={() => setSecret(undefined)}>I have kept it</Button>
            </p>
          </>
        )}
      </Part>
      <Part title="Your tokens">
        <Failure error={error ?? revoke.error} />
        {data !== undefined && tokens.length === 0 && <p>You have none.</p>}
        {tokens.length > 0 && (
          <Rows label="Your tokens">
            {tokens.map((token) => (
              <Row
                key={token.id}
                name={token.name}
                detail={sayToken(token)}
                actions={
                  <Button
                    look="danger"
                    aria-label={`Revoke ${token.name}`}
                    onClick={() => revoke.mutate({ tokenId: token.id })}
                  >
                    Revoke
                  </Button>
                }
              />
            ))}
          </Rows>
        )}
      </Part>
    </>
  );
}

type Token = ResponseOf<typeof listTokens>['tokens'][number];

function sayToken({ grants, expiresAt, lastUsedAt }: Token): string {
  const may = grants.map((grant) => grantWords[grant]).join(', ');
  const used = lastUsedAt === null ? 'never used' : `last used ${formatMoment(lastUsedAt)}`;
  const until = expiresAt === null ? 'never expires' : `expires ${formatMoment(expiresAt)}`;
  return `May ${may} · ${used} · ${until}`;
}
