import { show } from '#entrypoints/shared/components/show.ts';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { i18n } from '#i18n';
import { Options } from './Options.tsx';

show(i18n.t('options.pageTitle'), <Options loading={loadCatalogs()} />);
