import { listed } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import type { Settings, SettingsChange } from '#lib/settings/settings.ts';
import { sites } from '#lib/sites/index.ts';

/** A table of the supported sites and the sites that the user added, with switches for posts and direct messages. */
export function SiteTable({ settings }: { settings: Settings }) {
  return (
    <table class="sites">
      <thead>
        <tr>
          <th scope="col">{i18n.t('sites.site')}</th>
          <th scope="col">{i18n.t('sites.posts')}</th>
          <th scope="col">{i18n.t('sites.messages')}</th>
        </tr>
      </thead>
      <tbody>
        {sites.map(({ name, hosts: [key, ...aliases], messages }) => (
          <tr key={key}>
            <th scope="row">
              {name} <span class="quiet">{listed([key, ...aliases], 'unit')}</span>
            </th>
            <td>
              <Switch
                label={i18n.t('sites.readPosts', [name])}
                checked={!settings.off.includes(key)}
                onChange={(on) => change({ of: 'off', host: key, value: !on })}
              />
            </td>
            <td>{messages && <MessagesSwitch name={name} host={key} settings={settings} />}</td>
          </tr>
        ))}
        {settings.others.map((host) => (
          <tr key={host}>
            <th scope="row">{host}</th>
            <td>
              <button
                type="button"
                aria-label={i18n.t('sites.removeSite', [host])}
                onClick={() => change({ of: 'others', host, value: false })}
              >
                {i18n.t('sites.remove')}
              </button>
            </td>
            <td>
              <MessagesSwitch name={host} host={host} settings={settings} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const change = (setting: SettingsChange): void => void command('changeSetting', setting);

function MessagesSwitch({ name, host, settings }: { name: string; host: string; settings: Settings }) {
  return (
    <Switch
      label={i18n.t('sites.readMessages', [name])}
      checked={settings.messages.includes(host)}
      onChange={(on) => change({ of: 'messages', host, value: on })}
    />
  );
}

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
