import { Choice } from '#entrypoints/shared/components/Choice.tsx';
import { FameChoice } from '#entrypoints/shared/components/FameChoice.tsx';
import { i18n } from '#i18n';
import type { Survey } from '#lib/taste/taste.ts';

const decades = Array.from({ length: 11 }, (_, k) => 1920 + 10 * k);

interface Props {
  readonly survey: Survey;
  readonly onChange: (survey: Survey) => void;
}

/** The preferred decades, how well known picks should be, and where films come from. */
export function Preferences({ survey, onChange }: Props) {
  const change = (answers: Partial<Survey>) => onChange({ ...survey, ...answers });
  return (
    <section aria-labelledby="preferences-title">
      <h2 id="preferences-title">{i18n.t('survey.preferences')}</h2>
      <fieldset class="chips">
        <legend>{i18n.t('survey.decades')}</legend>
        {decades.map((decade) => (
          <label key={decade}>
            <input
              type="checkbox"
              checked={survey.decades.includes(decade)}
              onChange={({ currentTarget }) =>
                change({
                  decades: currentTarget.checked
                    ? [...survey.decades, decade]
                    : survey.decades.filter((chosen) => chosen !== decade),
                })
              }
            />
            {i18n.t('survey.decade', [decade])}
          </label>
        ))}
      </fieldset>
      <FameChoice legend={i18n.t('survey.fame')} survey={survey} onChange={onChange} />
      <Choice
        legend={i18n.t('survey.cinema')}
        name="cinema"
        names={{
          american: i18n.t('survey.cinemaAmerican'),
          any: i18n.t('survey.cinemaAny'),
          world: i18n.t('survey.cinemaWorld'),
        }}
        value={survey.cinema}
        onChoose={(cinema) => change({ cinema })}
      />
    </section>
  );
}
