// Once before all journeys. Their runner asks for a default export.
import { visitOnce } from '../tests/journeys/support/visit.ts';

export default visitOnce;
