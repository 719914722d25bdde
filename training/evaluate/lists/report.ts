import type { Table } from '#training/evaluate/format/table.ts';
import type { ListFigures } from './figures.ts';

/** Returns a table of the films and a table of recent items, a row for each mood and wish. */
export function listTables(figures: readonly ListFigures[], draws: number): Table[] {
  const lists = `${draws} lists of ten for each mood and wish`;
  return [
    {
      caption: `Films in ${lists}`,
      words: 1,
      columns: [
        'mood, wish',
        'people call it happy',
        'people call it sad',
        'heavy',
        'known by genres alone',
        'mean rating',
        'different films',
      ],
      rows: figures.map(({ mood, wish, labelled, heavy, guessed, average, differentFilms }) => [
        `${mood}, ${wish}`,
        ...[labelled.happy, labelled.sad, heavy, guessed].map(String),
        average.toFixed(2),
        String(differentFilms),
      ]),
    },
    {
      caption: `Share of 2020 or later in ${lists}, by default and for a survey that names the 2020s`,
      words: 1,
      columns: [
        'mood, wish',
        'films',
        'films, 2020s named',
        'songs',
        'songs, 2020s named',
        'different songs',
      ],
      rows: figures.map(({ mood, wish, recent: { films, songs }, differentSongs }) => [
        `${mood}, ${wish}`,
        ...[films.default, films.wanted, songs.default, songs.wanted].map(percent),
        String(differentSongs),
      ]),
    },
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
