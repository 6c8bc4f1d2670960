import { createContext, useContext } from 'react';

/** What a person looks at: unit and year, kept in the address by the app, and which store is open. */
export interface Session {
  /** Code of the unit in view; empty while there is none. */
  unit: string;
  /** The unit that this device looks at unless asked otherwise. */
  home: string;
  year: number;
  /** Today's calendar date on this device. */
  today: string;
  setUnit: (unit: string) => void;
  setYear: (year: number) => void;
  /** Name of this device among devices. */
  device: string;
  /** Whether the sample district is open instead of the own store. */
  sample: boolean;
  /** Opens the sample district, making it first where there is none. Reports portions made. */
  openSample: (size: SampleSize, report: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>;
  /** Deletes the sample district and goes back to the own store. */
  leaveSample: () => Promise<void>;
  setLanguage: (language: 'zh-CN' | 'en') => void;
  scheme: 'light' | 'dark' | 'system';
  setScheme: (scheme: 'light' | 'dark' | 'system') => void;
}

export type SampleSize = 'small' | 'median' | 'large';

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('No session: wrap the tree in SessionContext');
  return session;
}
