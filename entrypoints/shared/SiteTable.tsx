import { ask } from '../../lib/browser/messages.ts';
import type { Settings } from '../../lib/composers/settings.ts';
import { sites } from '../../lib/composers/sites.ts';

/** The sites of the list, each with its switch, and one for its direct messages where it has them. */
export function SiteTable({ settings }: { settings: Settings }) {
  return (
    <table class="sites">
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Posts</th>
          <th scope="col">Direct messages too</th>
        </tr>
      </thead>
      <tbody>
        {sites.map(({ name, hosts: [key, ...others], messages }) => (
          <tr key={key}>
            <th scope="row">
              {name} <span class="quiet">{[key, ...others].join(', ')}</span>
            </th>
            <td>
              <Switch
                label={`Read posts on ${name}`}
                checked={!settings.off.includes(key)}
                onChange={(on) => void ask('set', { of: 'off', host: key, value: !on })}
              />
            </td>
            <td>
              {messages && (
                <Switch
                  label={`Read direct messages on ${name}`}
                  checked={settings.messages.includes(key)}
                  onChange={(on) => void ask('set', { of: 'messages', host: key, value: on })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
