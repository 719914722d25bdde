import { Choice } from '#entrypoints/shared/components/Choice.tsx';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { filmServices, songServices } from '#lib/catalog/services.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** The services in which songs and films open. */
export function ServicesSection({ settings }: { settings: Settings }) {
  return (
    <section aria-labelledby="services-title">
      <h2 id="services-title">{i18n.t('services.title')}</h2>
      <Choice
        legend={i18n.t('options.songs')}
        name="songService"
        names={namesOf(songServices)}
        value={settings.songService}
        onChoose={(value) => void command('changeSetting', { of: 'songService', value })}
      />
      <Choice
        legend={i18n.t('options.films')}
        name="filmService"
        names={namesOf(filmServices)}
        value={settings.filmService}
        onChoose={(value) => void command('changeSetting', { of: 'filmService', value })}
      />
    </section>
  );
}

/** Returns the display names of services. */
function namesOf<Key extends string>(
  services: Readonly<Record<Key, { readonly name: string }>>,
): Record<Key, string> {
  const entries = Object.entries<{ readonly name: string }>(services);
  return Object.fromEntries(entries.map(([key, { name }]) => [key, name])) as Record<Key, string>;
}
