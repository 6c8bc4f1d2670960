/** The worker for people. */
import { serveDesk } from '#exchange/desk/serve-desk.ts';
import { PeopleDesk, type PeopleJob } from './people-desk.ts';

serveDesk<PeopleJob>((withStore) => new PeopleDesk(withStore));
