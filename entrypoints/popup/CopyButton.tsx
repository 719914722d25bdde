import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { asText } from '#lib/recommend/present/asText.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';

interface Props {
  readonly side: 'songs' | 'films';
  readonly picks: readonly (SongPick | FilmPick)[];
}

const labels = {
  copy: { visible: 'picks.copy', songs: 'picks.copySongs', films: 'picks.copyFilms' },
  copied: { visible: 'picks.copied', songs: 'picks.copiedSongs', films: 'picks.copiedFilms' },
  notCopied: { visible: 'picks.notCopied', songs: 'picks.notCopiedSongs', films: 'picks.notCopiedFilms' },
} as const;

/** A button that copies a list of picks to the clipboard and shows whether that worked. */
export function CopyButton({ side, picks }: Props) {
  const [state, setState] = useState<keyof typeof labels>('copy');
  const copy = () =>
    navigator.clipboard.writeText(asText(picks)).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <button
      type="button"
      aria-label={i18n.t(labels[state][side])}
      aria-live="polite"
      onClick={() => void copy()}
    >
      {i18n.t(labels[state].visible)}
    </button>
  );
}
