import { useMemo } from 'preact/hooks';
import { FilmLink, SongLink } from '#entrypoints/shared/components/PickLink.tsx';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { i18n } from '#i18n';
import { type CurrentMood, strengthOf } from '#lib/browser/storage/currentMood.ts';
import { storedTaste, storedWishes } from '#lib/browser/storage/taste.ts';
import type { Catalogs } from '#lib/recommend/present/pick.ts';
import { recommend } from '#lib/recommend/recommend.ts';
import type { Settings } from '#lib/settings/settings.ts';

interface Props {
  readonly current: CurrentMood;
  /** Nothing about death and nothing disturbing is picked. */
  readonly gentle: boolean;
  readonly settings: Settings;
  readonly catalogs: Catalogs;
}

/**
 * The first song and the first film that the popup shows for a mood. They follow the answers to the survey. An unsure mood
 * has none.
 */
export function TwoPicks({ current, gentle, settings, catalogs }: Props) {
  const taste = useStored(storedTaste)?.value;
  const wishes = useStored(storedWishes);
  const picks = useMemo(() => {
    const { mood, feeling, seed } = current;
    if (mood === 'unsure' || !taste || !wishes) return undefined;
    return recommend(catalogs, {
      mood,
      ...(feeling && { feeling }),
      seed,
      weight: strengthOf(current),
      wish: wishes[mood],
      gentle,
      taste,
      date: new Date(),
    });
  }, [current, gentle, catalogs, taste, wishes]);
  if (!picks) return null;
  const [song] = picks.songs;
  const [film] = picks.films;
  return (
    <>
      <h3 id="picks-title">{i18n.t('tryIt.picks')}</h3>
      <ul class="two" aria-labelledby="picks-title">
        {song && (
          <li>
            <SongLink song={song} service={settings.songService} />
          </li>
        )}
        {film && (
          <li>
            <FilmLink film={film} service={settings.filmService} />
          </li>
        )}
      </ul>
    </>
  );
}
