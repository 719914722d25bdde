import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { matchPatternOf } from '#lib/browser/background/contentScripts.ts';
import { command } from '#lib/browser/protocol.ts';
import { pauseLength, type Settings, type SettingsChange } from '#lib/settings/settings.ts';
import { siteKey, siteOf } from '#lib/sites/index.ts';

interface Props {
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** The host of the page that the popup stands over; null where there is none. */
  readonly here: string | null;
}

/** Whether Tonic reads here and now, and how to change that. */
export function SiteBar({ settings, isPaused, here }: Props) {
  if (isPaused && here === null) return null;
  return (
    <footer>
      {!isPaused && (
        <button type="button" onClick={() => say({ of: 'pausedUntil', value: Date.now() + pauseLength })}>
          {i18n.t('site.pauseHour')}
        </button>
      )}
      {here !== null && <Here settings={settings} host={here} />}
    </footer>
  );
}

function Here({ settings, host }: { settings: Settings; host: string }) {
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
    say(
      name === undefined ? { of: 'others', host: key, value: false } : { of: 'off', host: key, value: isOn },
    );
  return (
    <button type="button" onClick={toggle}>
      {i18n.t(isOn ? 'site.stop' : 'site.again', [name ?? host])}
    </button>
  );
}

const say = (change: SettingsChange): void => void command('set', change);

/** Asks for this one host. The popup may be gone when the browser answers; the background hears of it as well. */
async function useOn(host: string): Promise<void> {
  if (await browser.permissions.request({ origins: [matchPatternOf(host)] }))
    say({ of: 'others', host, value: true });
}
