import { Choice } from '#entrypoints/shared/components/Choice.tsx';
import { i18n } from '#i18n';
import type { Survey } from '#lib/taste/taste.ts';

const decades = Array.from({ length: 11 }, (_, k) => 1920 + 10 * k);
const fames = { known: 'survey.fameKnown', any: 'survey.fameAny', hidden: 'survey.fameHidden' } as const;
const cinemas = {
  american: 'survey.cinemaAmerican',
  any: 'survey.cinemaAny',
  world: 'survey.cinemaWorld',
} as const;

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
      <Choice
        legend={i18n.t('survey.fame')}
        name="fame"
        names={texts(fames)}
        value={survey.fame}
        onChoose={(fame) => change({ fame })}
      />
      <Choice
        legend={i18n.t('survey.cinema')}
        name="cinema"
        names={texts(cinemas)}
        value={survey.cinema}
        onChoose={(cinema) => change({ cinema })}
      />
    </section>
  );
}

/** Translates the keys of a choice. */
function texts<Value extends string>(keys: Readonly<Record<Value, NameKey>>): Record<Value, string> {
  const entries = Object.entries<NameKey>(keys).map(([value, key]) => [value, i18n.t(key)]);
  return Object.fromEntries(entries) as Record<Value, string>;
}

type NameKey = (typeof fames)[keyof typeof fames] | (typeof cinemas)[keyof typeof cinemas];
