import { i18n } from '#i18n';
import type { Survey } from '#lib/taste/taste.ts';
import { Choice } from './Choice.tsx';

interface Props {
  readonly legend: string;
  readonly survey: Survey;
  readonly onChange: (survey: Survey) => void;
}

/** The question of the survey how well known picks should be. */
export function FameChoice({ legend, survey, onChange }: Props) {
  return (
    <Choice
      legend={legend}
      name="fame"
      names={{
        known: i18n.t('survey.fameKnown'),
        any: i18n.t('survey.fameAny'),
        hidden: i18n.t('survey.fameHidden'),
      }}
      value={survey.fame}
      onChoose={(fame) => onChange({ ...survey, fame })}
    />
  );
}
