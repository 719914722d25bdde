import { genreName } from '#entrypoints/shared/format/genreName.ts';
import { useStored } from '#entrypoints/shared/hooks/useStored.ts';
import { useSurvey } from '#entrypoints/shared/hooks/useSurvey.ts';
import { i18n } from '#i18n';
import { openOptions } from '#lib/browser/pages.ts';
import { storedTaste } from '#lib/browser/storage/taste.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import { criteria } from '#lib/recommend/query/criteria.ts';
import type { Survey, Taste } from '#lib/taste/taste.ts';

/** The film genres that occur in some criteria. The options page asks for all genres, which would take longer here. */
const filmGenres = [
  ...new Set(
    decidedMoods.flatMap((mood) => Object.values(criteria[mood]).flatMap(({ films }) => Object.keys(films))),
  ),
].sort();

const questions = [
  { mood: 'happy', side: 'songs', text: 'quick.happySongs', genres: songFamilies },
  { mood: 'sad', side: 'songs', text: 'quick.sadSongs', genres: songFamilies },
  { mood: 'happy', side: 'films', text: 'quick.happyFilms', genres: filmGenres },
  { mood: 'sad', side: 'films', text: 'quick.sadFilms', genres: filmGenres },
] as const;

/** Four questions of the survey. The options page has the whole survey. */
export function QuickSurvey() {
  const stored = useStored(storedTaste);
  return stored === undefined ? null : <Questions taste={stored.value} />;
}

function Questions({ taste }: { taste: Taste }) {
  const [survey, setSurvey] = useSurvey(taste.survey);
  return (
    <section aria-labelledby="survey-title">
      <h2 id="survey-title">{i18n.t('quick.title')}</h2>
      <p class="quiet">{i18n.t('quick.lead')}</p>
      {questions.map(({ mood, side, text, genres }) => (
        <fieldset class="chips" key={text}>
          <legend>{i18n.t(text)}</legend>
          {genres.map((genre) => (
            <label key={genre}>
              <input
                type="checkbox"
                checked={(survey[mood][side] as readonly string[]).includes(genre)}
                onChange={() => setSurvey(withToggled(survey, mood, side, genre))}
              />
              {genreName(genre)}
            </label>
          ))}
        </fieldset>
      ))}
      <div class="row">
        <button type="button" onClick={() => void openOptions()}>
          {i18n.t('quick.more')}
        </button>
      </div>
    </section>
  );
}

function withToggled(survey: Survey, mood: 'happy' | 'sad', side: 'songs' | 'films', genre: string): Survey {
  const genres = survey[mood][side] as readonly string[];
  const toggled = genres.includes(genre) ? genres.filter((name) => name !== genre) : [...genres, genre];
  return { ...survey, [mood]: { ...survey[mood], [side]: toggled } };
}
