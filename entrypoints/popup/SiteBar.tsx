import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { matchPatternOf } from '#lib/browser/background/contentScripts.ts';
import { command } from '#lib/browser/client.ts';
import { pauseLength, type Settings, type SettingsChange } from '#lib/settings/settings.ts';
import { siteKey, siteOf } from '#lib/sites/index.ts';

interface Props {
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** The host of the current tab; null if Tonic cannot read it. */
  readonly host: string | null;
}

/** Buttons to pause Tonic and to turn it on or off for the current site. */
export function SiteBar({ settings, isPaused, host }: Props) {
  if (isPaused && host === null) return null;
  return (
    <footer>
      {!isPaused && (
        <button type="button" onClick={() => change({ of: 'pausedUntil', value: Date.now() + pauseLength })}>
          {i18n.t('site.pauseHour')}
        </button>
      )}
      {host !== null && <CurrentSite settings={settings} host={host} />}
    </footer>
  );
}

function CurrentSite({ settings, host }: { settings: Settings; host: string }) {
  const key = siteKey(host);
  const name = siteOf(host)?.name;
  if (name === undefined && !settings.others.includes(key)) {
    return (
      <p>
        <span class="quiet">{i18n.t('site.notRead', [host])}</span>{' '}
        <button type="button" onClick={() => void useOn(key)}>
          {i18n.t('site.use')}
        </button>
      </p>
    );
  }
  const isOn = name === undefined || !settings.off.includes(key);
  const toggle = (): void =>
    change(
      name === undefined ? { of: 'others', host: key, value: false } : { of: 'off', host: key, value: isOn },
    );
  return (
    <button type="button" onClick={toggle}>
      {i18n.t(isOn ? 'site.stop' : 'site.again', [name ?? host])}
    </button>
  );
}

const change = (setting: SettingsChange): void => void command('changeSetting', setting);

/**
 * Asks the browser for permission to read this one host. The popup may be closed before the browser answers, so the
 * background listens for the permission too.
 */
async function useOn(host: string): Promise<void> {
  if (await browser.permissions.request({ origins: [matchPatternOf(host)] }))
    change({ of: 'others', host, value: true });
}
