import { i18n } from '#i18n';
import { Detail } from './Detail.tsx';

/** Says that the catalogs cannot be used, and what helps. */
export function CatalogsNote({ error }: { error: Error }) {
  return (
    <p class="note" role="alert">
      {i18n.t('options.catalogsFailed')} {i18n.t('failure.reinstall')} <Detail text={error.message} />
    </p>
  );
}
