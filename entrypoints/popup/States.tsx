import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { openWelcome } from '#lib/browser/pages.ts';
import { request } from '#lib/browser/protocol.ts';
import type { Failure } from '#lib/browser/storage/currentMood.ts';
import type { Fault } from '#lib/mood/manifest.ts';
import { sites } from '#lib/sites/index.ts';

/** Before the person has agreed to anything. */
export function AskState() {
  return (
    <section class="state">
      <p class="face" aria-hidden="true">
        :|
      </p>
      <h2>{i18n.t('popup.askTitle')}</h2>
      <p>{i18n.t('popup.askText')}</p>
      <button type="button" onClick={() => void openWelcome()}>
        {i18n.t('popup.askButton')}
      </button>
    </section>
  );
}

/** Before the first post. */
export function EmptyState() {
  return (
    <section class="state">
      <p class="face" aria-hidden="true">
        :|
      </p>
      <h2>{i18n.t('popup.emptyTitle')}</h2>
      <p>{i18n.t('popup.emptyText')}</p>
      <p class="quiet">
        {i18n.t('popup.emptyWhere', [
          listed(
            sites.map(({ name }) => name),
            'conjunction',
          ),
        ])}
      </p>
    </section>
  );
}

const ofFault = {
  missing: { what: 'failure.missing', help: 'failure.reinstall' },
  damaged: { what: 'failure.damaged', help: 'failure.reinstall' },
  runtime: { what: 'failure.runtime', help: 'failure.restart' },
} as const satisfies Readonly<Record<Fault, object>>;

/** When the model cannot be used. */
export function FailureState({ failure: { fault, detail } }: { failure: Failure }) {
  return (
    <section class="state" role="alert">
      <p class="face" aria-hidden="true">
        :/
      </p>
      <h2>{i18n.t('popup.failedTitle')}</h2>
      <p>
        {i18n.t(ofFault[fault].what)} {i18n.t(ofFault[fault].help)}
      </p>
      <Detail text={detail} />
      <button type="button" onClick={() => void request('retry')}>
        {i18n.t('popup.tryAgain')}
      </button>
    </section>
  );
}
