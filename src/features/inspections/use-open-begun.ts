import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/**
 * Opens the assessment that was begun for a unit: call what it returns with the unit. The record has its id only once it
 * was written and read again, so `idOf` is asked until it knows it.
 */
export function useOpenBegun(idOf: (unit: string) => string | undefined): (unit: string) => void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const [begun, setBegun] = useState<string>();
  const opened = begun === undefined ? undefined : idOf(begun);
  useEffect(() => {
    if (opened !== undefined) navigate(`/inspections/record/${opened}${search}`);
  }, [opened, navigate, search]);
  return setBegun;
}
