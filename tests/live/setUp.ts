export { installServer as setup } from './install.ts';
