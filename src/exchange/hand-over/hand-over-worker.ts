/** The worker for hand-overs. */
import { serveDesk } from '#exchange/desk/serve-desk.ts';
import { HandOverDesk, type HandOverJob } from './hand-over-desk.ts';

serveDesk<HandOverJob>((withStore) => new HandOverDesk(withStore));
