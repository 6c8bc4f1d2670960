/** What React alone costs on a machine: a page of one word, built as the app is. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <div className="figure-tile">
      <span className="figure">0</span>
    </div>
  </StrictMode>,
);
