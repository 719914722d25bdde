import { i18n } from '#i18n';
import { defaultCount } from '#lib/recommend/query/criteria.ts';

/** Empty rows in the place of the picks while the catalogs load. They are as high as picks, so nothing moves then. */
export function PickSkeleton() {
  return (
    <div class="loading">
      <p class="visually-hidden">{i18n.t('picks.loading')}</p>
      {Array.from({ length: defaultCount }, (_, k) => (
        <div key={k} class="row" aria-hidden="true" />
      ))}
    </div>
  );
}
