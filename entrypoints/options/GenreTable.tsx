import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { i18n } from '#i18n';
import type { Survey } from '#lib/taste/taste.ts';

/** The columns of the survey, as a person reads them. */
const columns = [
  { key: 'happy', heading: 'survey.happy', box: 'survey.happyOf' },
  { key: 'sad', heading: 'survey.sad', box: 'survey.sadOf' },
  { key: 'loved', heading: 'survey.loved', box: 'survey.lovedOf' },
  { key: 'refused', heading: 'survey.refused', box: 'survey.refusedOf' },
] as const;

interface Props {
  readonly name: string;
  readonly side: 'songs' | 'films';
  readonly genres: readonly string[];
  readonly survey: Survey;
  readonly onSay: (survey: Survey) => void;
}

/** What a person plays or watches when happy and when sad, always and never: a box for each genre. */
export function GenreTable({ name, side, genres, survey, onSay }: Props) {
  return (
    <section aria-labelledby={`${side}-title`}>
      <h2 id={`${side}-title`}>{name}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{i18n.t('survey.genre')}</span>
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
              {columns.map(({ key, box }) => (
                <td key={key}>
                  <input
                    type="checkbox"
                    aria-label={i18n.t(box, [genreName(genre)])}
                    checked={(survey[key][side] as readonly string[]).includes(genre)}
                    onChange={({ currentTarget }) =>
                      onSay(withGenre(survey, key, side, genre, currentTarget.checked))
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
  isWanted: boolean,
): Survey {
  const others = (survey[key][side] as readonly string[]).filter((one) => one !== genre);
  const genres = isWanted ? [...others, genre] : others;
  return { ...survey, [key]: { ...survey[key], [side]: genres } };
}
