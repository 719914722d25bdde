import { i18n } from '#i18n';
import { show } from '../shared/show.ts';
import { Popup } from './Popup.tsx';

show(i18n.t('popup.title'), <Popup />);
