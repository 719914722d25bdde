import { i18n } from '#i18n';
import { show } from '../shared/show.ts';
import { loadCatalogs } from '../shared/useCatalogs.ts';
import { Options } from './Options.tsx';

show(i18n.t('options.pageTitle'), <Options loading={loadCatalogs()} />);
