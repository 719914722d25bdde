import { i18n } from '#i18n';

/** Explains the colours of the charts. */
export function Legend() {
  const names = {
    happy: i18n.t('diary.happy'),
    sad: i18n.t('diary.sad'),
    unsure: i18n.t('diary.unsure'),
  };
  return (
    <p class="legend quiet">
      {(['happy', 'sad', 'unsure'] as const).map((mood) => (
        <span key={mood}>
          <svg width="12" height="12" aria-hidden="true">
            <circle class={mood} cx="6" cy="6" r={mood === 'unsure' ? 3 : 5} />
          </svg>{' '}
          {names[mood]}
        </span>
      ))}
    </p>
  );
}
