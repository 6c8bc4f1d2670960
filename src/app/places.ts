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
}

/** A page that is loaded when it is first gone to, with the words that the first page did without. */
function later(load: () => Promise<ComponentType>): Place['page'] {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadMoreWords()]);
    return { default: page };
  });
}

export const places: readonly Place[] = [
  {
    id: 'overview',
    path: '/overview/*',
    icon: 'overview',
    listed: true,
    primary: true,
    page: lazy(async () => ({ default: (await import('#features/overview/overview-page.tsx')).OverviewPage })),
  },
  {
    id: 'plan',
    path: '/plan/*',
    icon: 'plan',
    listed: true,
    page: later(async () => (await import('#features/plan/plan-page.tsx')).PlanPage),
  },
  {
    id: 'record',
    path: '/record/*',
    icon: 'record',
    listed: true,
    begins: true,
    primary: true,
    page: later(async () => (await import('#features/record/record-page.tsx')).RecordPage),
  },
  {
    id: 'learners',
    path: '/learners/*',
    icon: 'people',
    listed: true,
    primary: true,
    page: later(async () => (await import('#features/learners/learners-page.tsx')).LearnersPage),
  },
  {
    id: 'courses',
    path: '/courses/*',
    icon: 'book',
    listed: true,
    page: later(async () => (await import('#features/courses/courses-page.tsx')).CoursesPage),
  },
  {
    id: 'registers',
    path: '/registers/*',
    icon: 'list',
    listed: true,
    page: later(async () => (await import('#features/registers/registers-page.tsx')).RegistersPage),
  },
  {
    id: 'organizations',
    path: '/organizations/*',
    icon: 'home',
    listed: true,
    begins: true,
    page: later(async () => (await import('#features/organizations/organizations-page.tsx')).OrganizationsPage),
  },
  {
    id: 'funding',
    path: '/funding/*',
    icon: 'money',
    listed: true,
    page: later(async () => (await import('#features/funding/funding-page.tsx')).FundingPage),
  },
  {
    id: 'inspections',
    path: '/inspections/*',
    icon: 'inspection',
    listed: true,
    page: later(async () => (await import('#features/inspections/inspections-page.tsx')).InspectionsPage),
  },
  {
    id: 'reports',
    path: '/reports/*',
    icon: 'report',
    listed: true,
    page: later(async () => (await import('#features/reports/reports-page.tsx')).ReportsPage),
  },
  {
    id: 'units',
    path: '/units/*',
    icon: 'place',
    listed: true,
    begins: true,
    page: later(async () => (await import('#features/units/units-page.tsx')).UnitsPage),
  },
  {
    id: 'bringIn',
    path: '/bring-in/*',
    icon: 'bring',
    listed: true,
    page: later(async () => (await import('#features/bring-in/bring-in-page.tsx')).BringInPage),
  },
  {
    id: 'exchange',
    path: '/exchange/*',
    icon: 'exchange',
    listed: true,
    page: later(async () => (await import('#features/exchange/exchange-page.tsx')).ExchangePage),
  },
  {
    id: 'settings',
    path: '/settings/*',
    icon: 'settings',
    listed: true,
    page: later(async () => (await import('#features/settings/settings-page.tsx')).SettingsPage),
  },
  {
    id: 'start',
    path: '/start/*',
    icon: 'overview',
    listed: false,
    page: later(async () => (await import('#features/start/start-page.tsx')).StartPage),
  },
];
