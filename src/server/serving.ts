import { noteEvent } from '../actions/account/auditing/noteEvent.ts';
import { mayRegister } from '../actions/account/arriving/mayRegister.ts';
import { identityRows } from '../actions/account/identityRows.ts';
import { keepWeight } from '../actions/account/operator/keepWeight.ts';
import { revokeAllTokens } from '../actions/account/tokens/revokeAllTokens.ts';
import { openOutbox } from '../actions/account/outbox.ts';
import type { Visit } from '../actions/base/context.ts';
import { forgetReviewers } from '../actions/evidence/packet/reviews/forgetReviewers.ts';
import { closeLapsedPanels } from '../actions/evidence/panels/closeLapsedPanels.ts';
import { forgetWitnesses } from '../actions/evidence/testimonials/requests/forgetWitnesses.ts';
import type { Registration } from '../core/base/registration.ts';
import { hourMs, minuteMs } from '../core/base/instant.ts';
import { type Identity, openIdentity } from './account/identity/openIdentity.ts';
import type { Applicant, IdentityParts, SingleSignOn } from './account/identity/parts.ts';
import type { Gate } from './base/gate.ts';
import { openHealth } from './base/health.ts';
import { describeError, openLog } from './base/log.ts';
import { type Mail, openMail } from './base/mail/openMail.ts';
import type { PostSettings } from './base/mail/post.ts';
import { openMetrics } from './base/metrics.ts';
import { remindWitnesses } from './evidence/testimonials.ts';

/** How a server is set up. */
export type Site = {
  readonly url: string;
  readonly secret: string;
  readonly registration: Registration;
  readonly mail: PostSettings | undefined;
  readonly oidc: SingleSignOn | undefined;
  readonly trustedProxies: number;
  readonly metricsToken: string | undefined;
};

/** What a server runs on beside its store. `close` waits for the mails that are on their way. */
export type Service = {
  readonly gate: Gate;
  readonly mail: Mail;
  readonly identity: Identity;
  readonly report: (error: Error) => void;
  readonly close: () => Promise<void>;
};

/** Opens the log, the mail, and the library of sign-in of a server. */
export function openService(visit: Visit, site: Site, write: (line: string) => void): Service {
  const log = openLog(write, visit.now);
  const report = (error: Error): void => log('error', 'failure', describeError(error));
  const metrics = openMetrics(visit.store.condition.connections);
  const mail = openMail({ settings: site.mail, outbox: openOutbox(visit), log, countMail: metrics.countMail });
  const identity = openIdentity({
    ...identityHooks(visit, site),
    world: visit,
    url: site.url,
    secret: site.secret,
    rows: identityRows(visit),
    registration: site.registration,
    hasMail: site.mail !== undefined,
    singleSignOn: site.oidc ?? null,
    send: mail.send,
    report,
  });
  const health = openHealth(checksOf(visit));
  const tick = setInterval(() => {
    void mail.retry(visit.now()).catch(report);
    void remindWitnesses(visit, { site: site.url, send: mail.send }).catch(report);
    void forgetWitnesses(visit).catch(report);
    void closeLapsedPanels(visit).catch(report);
    void forgetReviewers(visit).catch(report);
  }, minuteMs);
  tick.unref();
  const scales = openScales(visit, report);
  const close = async (): Promise<void> => {
    clearInterval(tick);
    await scales.close();
    await identity.settle();
    await mail.close();
  };
  return { gate: { ...site, log, metrics, health }, mail, identity, report, close };
}

const identityHooks = (visit: Visit, { registration }: Site) => ({
  mayRegister: ({ email, secret, hasProvenEmail, bySingleSignOn }: Applicant) =>
    mayRegister(visit, { email, secret, registration, isSentByProvider: hasProvenEmail && bySingleSignOn }),
  note: (...noted: Noted) => afterEvent(visit, noted),
});

/** Weighs the data now and every hour; one weight a day is kept. */
function openScales(visit: Visit, report: Service['report']): { readonly close: () => Promise<void> } {
  const weighOnce = (): Promise<void> => keepWeight(visit).catch(report);
  let weighing = weighOnce();
  const timer = setInterval(() => (weighing = weighOnce()), hourMs);
  timer.unref();
  const close = (): Promise<void> => {
    clearInterval(timer);
    return weighing;
  };
  return { close };
}

type Noted = Parameters<IdentityParts['note']>;

/** Keeps what happened; a password chosen by a link also ends what other secrets open. */
async function afterEvent(visit: Visit, [event, accountId]: Noted): Promise<void> {
  if (event === 'password-reset' && accountId !== null) await revokeAllTokens(visit, accountId);
  await noteEvent(visit, event, accountId);
}

const checksOf = ({ store }: Visit) => ({ database: store.condition.isCurrent });
