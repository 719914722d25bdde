import { i18n } from '#i18n';
import { show } from '../shared/show.ts';
import { Welcome } from './Welcome.tsx';

show(i18n.t('welcome.title'), <Welcome />);
