import { Detail } from '#entrypoints/shared/components/Detail.tsx';
import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { request } from '#lib/browser/client.ts';
import { openWelcome } from '#lib/browser/pages.ts';
import type { Failure } from '#lib/browser/storage/currentMood.ts';
import type { Fault } from '#lib/mood/manifest.ts';
import { sites } from '#lib/sites/index.ts';

/** Shown until the user agrees to let Tonic read. */
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

/** Shown until the first post is read. */
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
      <button type="button" onClick={() => void openWelcome()}>
        {i18n.t('popup.emptyTry')}
      </button>
    </section>
  );
}

const faultTexts = {
  missing: { problem: 'failure.missing', help: 'failure.reinstall' },
  damaged: { problem: 'failure.damaged', help: 'failure.reinstall' },
  runtime: { problem: 'failure.runtime', help: 'failure.restart' },
} as const satisfies Readonly<Record<Fault, object>>;

/** Shown when the model cannot be used. */
export function FailureState({ failure: { fault, detail } }: { failure: Failure }) {
  return (
    <section class="state" role="alert">
      <p class="face" aria-hidden="true">
        :/
      </p>
      <h2>{i18n.t('popup.failedTitle')}</h2>
      <p>
        {i18n.t(faultTexts[fault].problem)} {i18n.t(faultTexts[fault].help)}
      </p>
      <Detail text={detail} />
      <button type="button" onClick={() => void request('reloadModel')}>
        {i18n.t('popup.tryAgain')}
      </button>
    </section>
  );
}

/** Shown in place of the picks when the catalogs cannot be used. */
export function CatalogsFailureState({ error }: { error: Error }) {
  return (
    <section class="state" role="alert">
      <h2>{i18n.t('picks.catalogsFailed')}</h2>
      <p>{i18n.t('failure.reinstall')}</p>
      <Detail text={error.message} />
    </section>
  );
}
