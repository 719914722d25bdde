import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { asText } from '#lib/recommend/present/asText.ts';
import type { FilmPick, SongPick } from '#lib/recommend/present/pick.ts';

interface Props {
  readonly what: 'songs' | 'films';
  readonly picks: readonly (SongPick | FilmPick)[];
}

const words = {
  copy: { word: 'picks.copy', songs: 'picks.copySongs', films: 'picks.copyFilms' },
  copied: { word: 'picks.copied', songs: 'picks.copiedSongs', films: 'picks.copiedFilms' },
  notCopied: { word: 'picks.notCopied', songs: 'picks.notCopiedSongs', films: 'picks.notCopiedFilms' },
} as const;

/** Puts a list into the clipboard, and says whether it is there. */
export function CopyButton({ what, picks }: Props) {
  const [state, setState] = useState<keyof typeof words>('copy');
  const copy = () =>
    navigator.clipboard.writeText(asText(picks)).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <button
      type="button"
      aria-label={i18n.t(words[state][what])}
      aria-live="polite"
      onClick={() => void copy()}
    >
      {i18n.t(words[state].word)}
    </button>
  );
}
