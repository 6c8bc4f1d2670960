/** The worker for registers. */
import { serveDesk } from '#exchange/desk/serve-desk.ts';
import { type DeskJob, RegisterDesk } from './register-desk.ts';

serveDesk<DeskJob>((withStore) => new RegisterDesk(withStore));
