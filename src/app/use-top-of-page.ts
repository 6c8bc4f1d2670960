import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

/**
 * Another page is seen from its top, and goes on from there by keyboard where the button that led to it is gone. Back and forward leave it to the browser, which knows where one was; a link counts as
 * neither, though to the router a change of the address by a link looks the same as going back.
 */
export function useTopOfPage(): void {
  const location = useLocation();
  const type = useNavigationType();
  const followed = useRef(false);
  const seen = useRef(location);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      followed.current = target instanceof Element && target.closest('a[href^="#"]') !== null;
    };
    document.addEventListener('click', follow, true);
    return () => document.removeEventListener('click', follow, true);
  }, []);
  useLayoutEffect(() => {
    const { pathname } = seen.current;
    seen.current = location;
    const byLink = followed.current;
    followed.current = false;
    if (location.pathname === pathname) return;
    if (byLink || type !== 'POP') document.documentElement.scrollTop = 0;
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [location, type]);
}
