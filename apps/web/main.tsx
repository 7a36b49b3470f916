import '@radix-ui/colors/teal.css';
import '@radix-ui/colors/teal-dark.css';
import '@radix-ui/colors/sage.css';
import '@radix-ui/colors/sage-dark.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(<App />);
