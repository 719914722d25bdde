import { FameChoice } from '#entrypoints/shared/components/FameChoice.tsx';
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
  { side: 'songs', text: 'quick.songs', genres: songFamilies },
  { side: 'films', text: 'quick.films', genres: filmGenres },
] as const;

/** Three questions of the survey. The options page has the whole survey. */
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
      {questions.map(({ side, text, genres }) => (
        <fieldset class="chips" key={text}>
          <legend>{i18n.t(text)}</legend>
          {genres.map((genre) => (
            <label key={genre}>
              <input
                type="checkbox"
                checked={(survey.loved[side] as readonly string[]).includes(genre)}
                onChange={() => setSurvey(withToggled(survey, side, genre))}
              />
              {genreName(genre)}
            </label>
          ))}
        </fieldset>
      ))}
      <FameChoice legend={i18n.t('quick.fame')} survey={survey} onChange={setSurvey} />
      <div class="row">
        <button type="button" onClick={() => void openOptions()}>
          {i18n.t('quick.more')}
        </button>
      </div>
    </section>
  );
}

function withToggled(survey: Survey, side: 'songs' | 'films', genre: string): Survey {
  const genres = survey.loved[side] as readonly string[];
  const toggled = genres.includes(genre) ? genres.filter((name) => name !== genre) : [...genres, genre];
  return { ...survey, loved: { ...survey.loved, [side]: toggled } };
}
