import { show } from '#entrypoints/shared/components/show.ts';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { i18n } from '#i18n';
import { Welcome } from './Welcome.tsx';

show(i18n.t('welcome.title'), <Welcome load={loadCatalogs} />);
