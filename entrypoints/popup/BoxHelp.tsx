import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type BoxFacts, factsAsText } from '#lib/composers/explainReport.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { focusedBox } from './focusedBox.ts';
import './boxHelp.css';

/** A button that shows what Tonic sees of the box that has the focus in the current tab. */
export function BoxHelp({ settings }: { settings: Settings }) {
  const [shown, setShown] = useState<BoxFacts | 'cannotRun'>();
  const look = async () => setShown((await focusedBox(settings)) ?? 'cannotRun');
  return (
    <section class="box-help">
      <button type="button" class="link" aria-expanded={shown !== undefined} onClick={() => void look()}>
        {i18n.t('boxHelp.open')}
      </button>
      <div aria-live="polite">
        {shown === 'cannotRun' && <p>{i18n.t('boxHelp.cannotRun')}</p>}
        {typeof shown === 'object' && <Facts facts={shown} />}
      </div>
    </section>
  );
}

const readings = {
  allowed: 'boxHelp.allowed',
  notAgreed: 'boxHelp.notAgreed',
  paused: 'boxHelp.paused',
  off: 'boxHelp.off',
  notAdded: 'boxHelp.notAdded',
  denied: 'boxHelp.denied',
  notStarted: 'boxHelp.notStarted',
} as const satisfies Readonly<Record<BoxFacts['reading'], string>>;

const kinds = {
  textarea: 'boxHelp.textarea',
  editable: 'boxHelp.editable',
  page: 'boxHelp.page',
  oneLine: 'boxHelp.oneLine',
  drawn: 'boxHelp.drawn',
  closed: 'boxHelp.closed',
  frame: 'boxHelp.frame',
  none: 'boxHelp.noBox',
} as const satisfies Readonly<Record<BoxFacts['kind'], string>>;

const rules = {
  none: 'boxHelp.noRule',
  private: 'boxHelp.private',
  search: 'boxHelp.search',
  locked: 'boxHelp.locked',
  masked: 'boxHelp.masked',
  message: 'boxHelp.message',
} as const satisfies Readonly<Record<BoxFacts['rule'], string>>;

function Facts({ facts }: { facts: BoxFacts }) {
  const { host, reading, kind, rule, hasText } = facts;
  return (
    <>
      <ul>
        <li>{i18n.t('boxHelp.site', [host])}</li>
        <li>{i18n.t(readings[reading])}</li>
        <li>{i18n.t(kinds[kind])}</li>
        {kind !== 'none' && <li>{i18n.t(rules[rule])}</li>}
        {hasText !== undefined && <li>{i18n.t(hasText ? 'boxHelp.text' : 'boxHelp.noText')}</li>}
      </ul>
      <CopyFacts facts={facts} />
      <p class="quiet">{i18n.t('boxHelp.report')}</p>
    </>
  );
}

const copyTexts = { copy: 'boxHelp.copy', copied: 'boxHelp.copied', notCopied: 'boxHelp.notCopied' } as const;

function CopyFacts({ facts }: { facts: BoxFacts }) {
  const [state, setState] = useState<keyof typeof copyTexts>('copy');
  const copy = () =>
    navigator.clipboard.writeText(factsAsText(facts, browser.runtime.getManifest().version)).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <button type="button" onClick={() => void copy()}>
      {i18n.t(copyTexts[state])}
    </button>
  );
}
