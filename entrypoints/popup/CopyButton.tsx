import { useState } from 'preact/hooks';
import { asText } from '../../lib/recommend/asText.ts';
import type { FilmPick, SongPick } from '../../lib/recommend/pick.ts';

interface Props {
  readonly what: 'songs' | 'films';
  readonly picks: readonly (SongPick | FilmPick)[];
}

/** Puts a list into the clipboard, and says whether it is there. */
export function CopyButton({ what, picks }: Props) {
  const [word, setWord] = useState('Copy');
  const copy = () =>
    navigator.clipboard.writeText(asText(picks)).then(
      () => setWord('Copied'),
      () => setWord('Not copied'),
    );
  return (
    <button type="button" aria-label={`${word} ${what}`} aria-live="polite" onClick={() => void copy()}>
      {word}
    </button>
  );
}
