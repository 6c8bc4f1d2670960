import { createContext, useContext } from 'react';

/** What a person looks at: unit and year, kept in the address by the app. */
export interface Session {
  /** Code of the unit in view; empty while there is none. */
  unit: string;
  year: number;
  /** Today's calendar date on this device. */
  today: string;
  setUnit: (unit: string) => void;
  setYear: (year: number) => void;
  /** Name of this device among devices. */
  device: string;
  /** Whether the sample district is open instead of the own store. */
  sample: boolean;
  /** Opens the sample district (made on first use) or goes back to the own store. */
  openSample: () => void;
  leaveSample: () => Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('No session: wrap the tree in SessionContext');
  return session;
}
