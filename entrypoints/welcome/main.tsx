import { render } from 'preact';
import { Welcome } from './Welcome.tsx';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
