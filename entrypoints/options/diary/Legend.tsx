import { i18n } from '#i18n';

/** What the colours stand for. */
export function Legend() {
  return (
    <p class="legend quiet">
      {(['happy', 'sad', 'unsure'] as const).map((mood) => (
        <span key={mood}>
          <svg width="12" height="12" aria-hidden="true">
            <circle class={mood} cx="6" cy="6" r={mood === 'unsure' ? 3 : 5} />
          </svg>{' '}
          {i18n.t(`diary.${mood}`)}
        </span>
      ))}
    </p>
  );
}
