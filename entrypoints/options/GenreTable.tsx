import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { i18n } from '#i18n';
import type { Survey } from '#lib/taste/taste.ts';

/** The columns of the survey with their headings and the accessible names of their checkboxes. */
const columns = [
  { key: 'happy', heading: 'survey.happy', label: 'survey.happyLabel' },
  { key: 'sad', heading: 'survey.sad', label: 'survey.sadLabel' },
  { key: 'loved', heading: 'survey.loved', label: 'survey.lovedLabel' },
  { key: 'refused', heading: 'survey.refused', label: 'survey.refusedLabel' },
] as const;

interface Props {
  readonly name: string;
  readonly side: 'songs' | 'films';
  readonly genres: readonly string[];
  readonly survey: Survey;
  readonly onChange: (survey: Survey) => void;
}

/** A table of genres with a checkbox for each: when happy, when sad, always and never. */
export function GenreTable({ name, side, genres, survey, onChange }: Props) {
  return (
    <section aria-labelledby={`${side}-title`}>
      <h2 id={`${side}-title`}>{name}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{i18n.t('survey.genre')}</span>
            </th>
            {columns.map(({ key, heading }) => (
              <th scope="col" key={key}>
                {i18n.t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {genres.map((genre) => (
            <tr key={genre}>
              <th scope="row">{genreName(genre)}</th>
              {columns.map(({ key, label }) => (
                <td key={key}>
                  <input
                    type="checkbox"
                    aria-label={i18n.t(label, [genreName(genre)])}
                    checked={(survey[key][side] as readonly string[]).includes(genre)}
                    onChange={({ currentTarget }) =>
                      onChange(withGenre(survey, key, side, genre, currentTarget.checked))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function withGenre(
  survey: Survey,
  key: (typeof columns)[number]['key'],
  side: 'songs' | 'films',
  genre: string,
  isChosen: boolean,
): Survey {
  const rest = (survey[key][side] as readonly string[]).filter((name) => name !== genre);
  const genres = isChosen ? [...rest, genre] : rest;
  return { ...survey, [key]: { ...survey[key], [side]: genres } };
}
