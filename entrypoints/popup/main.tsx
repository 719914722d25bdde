import { show } from '#entrypoints/shared/components/show.ts';
import { loadCatalogs } from '#entrypoints/shared/hooks/useCatalogs.ts';
import { i18n } from '#i18n';
import { opening } from './opening.ts';
import { Popup } from './Popup.tsx';

const loading = loadCatalogs(); // the slowest step, so it starts first
show(i18n.t('popup.title'), <Popup opened={await opening()} loading={loading} />);
