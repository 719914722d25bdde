import type { Survey } from '../../lib/recommend/taste/taste.ts';
import { Choice } from './Choice.tsx';

const decades = Array.from({ length: 11 }, (_, k) => 1920 + 10 * k);
const fames = { known: 'Only well-known', any: 'All', hidden: 'Hidden gems' } as const;
const cinemas = { american: 'American films', any: 'All', world: 'Films of the rest of the world' } as const;

interface Props {
  readonly survey: Survey;
  readonly onSay: (survey: Survey) => void;
}

/** Decades, how well known, and of where. */
export function Leanings({ survey, onSay }: Props) {
  const say = (change: Partial<Survey>) => onSay({ ...survey, ...change });
  return (
    <section aria-labelledby="leanings-title">
      <h2 id="leanings-title">Leanings</h2>
      <fieldset class="chips">
        <legend>Decades you like</legend>
        {decades.map((decade) => (
          <label key={decade}>
            <input
              type="checkbox"
              checked={survey.decades.includes(decade)}
              onChange={({ currentTarget }) =>
                say({
                  decades: currentTarget.checked
                    ? [...survey.decades, decade]
                    : survey.decades.filter((one) => one !== decade),
                })
              }
            />
            {decade}s
          </label>
        ))}
      </fieldset>
      <Choice
        legend="How well known"
        name="fame"
        names={fames}
        value={survey.fame}
        onChoose={(fame) => say({ fame })}
      />
      <Choice
        legend="Films of where"
        name="cinema"
        names={cinemas}
        value={survey.cinema}
        onChoose={(cinema) => say({ cinema })}
      />
    </section>
  );
}
