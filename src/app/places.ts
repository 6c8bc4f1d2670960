/** The list of features: a place appears in the navigation, in the commands and at its address by standing here. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadMoreWords, type Messages } from '#i18n/language.ts';
import type { IconName } from '#ui/icon.tsx';

export interface Place {
  id: keyof Messages['shell']['places'];
  /** Path pattern of the router, after the `#`. */
  path: string;
  icon: IconName;
  /** Stands in the navigation; others are reached from pages. */
  listed: boolean;
  /** Stands in the bottom bar of a narrow window. */
  primary?: boolean;
  /** First of those that belong together in the navigation: what is recorded, what comes of it, what all stands on. */
  begins?: boolean;
  page: LazyExoticComponent<ComponentType>;
  /** Loads the page's code, once, before or when the page is gone to. */
  load: () => Promise<unknown>;
}

/** A page that is loaded when it is first gone to. */
function loaded(load: () => Promise<ComponentType>): Pick<Place, 'page' | 'load'> {
  let loading: Promise<{ default: ComponentType }> | undefined;
  const once = () => {
    loading ??= load().then((page) => ({ default: page }));
    return loading;
  };
  return { page: lazy(once), load: once };
}

/** Such a page with the words that the first page did without. */
function later(load: () => Promise<ComponentType>): Pick<Place, 'page' | 'load'> {
  return loaded(async () => {
    const [page] = await Promise.all([load(), loadMoreWords()]);
    return page;
  });
}

export const places: readonly Place[] = [
  {
    id: 'overview',
    path: '/overview/*',
    icon: 'overview',
    listed: true,
    primary: true,
    ...loaded(async () => (await import('#features/overview/overview-page.tsx')).OverviewPage),
  },
  {
    id: 'plan',
    path: '/plan/*',
    icon: 'plan',
    listed: true,
    ...later(async () => (await import('#features/plan/plan-page.tsx')).PlanPage),
  },
  {
    id: 'record',
    path: '/record/*',
    icon: 'record',
    listed: true,
    begins: true,
    primary: true,
    ...later(async () => (await import('#features/record/record-page.tsx')).RecordPage),
  },
  {
    id: 'learners',
    path: '/learners/*',
    icon: 'people',
    listed: true,
    primary: true,
    ...later(async () => (await import('#features/learners/learners-page.tsx')).LearnersPage),
  },
  {
    id: 'courses',
    path: '/courses/*',
    icon: 'book',
    listed: true,
    ...later(async () => (await import('#features/courses/courses-page.tsx')).CoursesPage),
  },
  {
    id: 'registers',
    path: '/registers/*',
    icon: 'list',
    listed: true,
    ...later(async () => (await import('#features/registers/registers-page.tsx')).RegistersPage),
  },
  {
    id: 'organizations',
    path: '/organizations/*',
    icon: 'home',
    listed: true,
    begins: true,
    ...later(async () => (await import('#features/organizations/organizations-page.tsx')).OrganizationsPage),
  },
  {
    id: 'funding',
    path: '/funding/*',
    icon: 'money',
    listed: true,
    ...later(async () => (await import('#features/funding/funding-page.tsx')).FundingPage),
  },
  {
    id: 'inspections',
    path: '/inspections/*',
    icon: 'inspection',
    listed: true,
    ...later(async () => (await import('#features/inspections/inspections-page.tsx')).InspectionsPage),
  },
  {
    id: 'reports',
    path: '/reports/*',
    icon: 'report',
    listed: true,
    ...later(async () => (await import('#features/reports/reports-page.tsx')).ReportsPage),
  },
  {
    id: 'units',
    path: '/units/*',
    icon: 'place',
    listed: true,
    begins: true,
    ...later(async () => (await import('#features/units/units-page.tsx')).UnitsPage),
  },
  {
    id: 'bringIn',
    path: '/bring-in/*',
    icon: 'bring',
    listed: true,
    ...later(async () => (await import('#features/bring-in/bring-in-page.tsx')).BringInPage),
  },
  {
    id: 'exchange',
    path: '/exchange/*',
    icon: 'exchange',
    listed: true,
    ...later(async () => (await import('#features/exchange/exchange-page.tsx')).ExchangePage),
  },
  {
    id: 'settings',
    path: '/settings/*',
    icon: 'settings',
    listed: true,
    ...later(async () => (await import('#features/settings/settings-page.tsx')).SettingsPage),
  },
  {
    id: 'start',
    path: '/start/*',
    icon: 'overview',
    listed: false,
    ...later(async () => (await import('#features/start/start-page.tsx')).StartPage),
  },
];

/** The place at an address inside the app such as `/record/new`; that of an empty address is the Overview. */
export function placeAt(pathname: string): Place | undefined {
  const first = pathname.split('/')[1] || 'overview';
  return places.find(({ path }) => path.split('/')[1] === first);
}
