/** Line drawings on a 16-unit square; the class gives stroke and size, so they take the colour of their text. */
const paths = {
  overview: 'M2 13.5h12M4 11V8M8 11V3M12 11V6',
  plan: 'M3 2.5h10v11H3zM5.5 6h5M5.5 9h5',
  record: 'm2.5 8.5 3.5 3.5 7.5-8',
  people: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c.6-3 2.4-4.2 5-4.2s4.4 1.2 5 4.2',
  money: 'm4.5 2.5 3.5 5 3.5-5M8 7.5v6M4.5 8h7M4.5 10.5h7',
  inspection: 'M3 2.5h7l3 3v8H3zM5.5 9l1.8 1.8L10.5 7.5',
  exchange: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6',
  redo: 'm10.5 3 3 3-3 3M13.5 6H7a4 4 0 0 0 0 8h3',
  device: 'M2.5 3h11v8h-11zM6 13.5h4',
  scheme: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM8 2.5v11M10 4v8M12 5.5v5',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  check: 'm3 8.5 3.5 3.5L13 5',
  close: 'm4 4 8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13Z',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  save: 'M8 2.5v7.5M5 7l3 3 3-3M2.5 12.5h11',
  bring: 'M8 10V2.5M5 5.5l3-3 3 3M2.5 12.5h11',
  info: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM8 7.5v3.2M8 5.2v.01',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.01',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  place:
    'M8 14c3-3.2 4.5-5.5 4.5-7.500a4.5 4.5 0 1 0-9 0C3.5 8.5 5 10.8 8 14ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  book: 'M2.5 3h4A1.5 1.5 0 0 1 8 4.500v9A1.5 1.5 0 0 0 6.5 12h-4zM13.5 3h-4A1.5 1.5 0 0 0 8 4.500v9A1.5 1.5 0 0 1 9.5 12h4z',
  settings:
    'M2.5 4.500h6M11.5 4.500h2M2.5 11.500h2M7.5 11.500h6M10 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM6 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.500 4h8M5.500 8h8M5.500 12h8',
  filter: 'M2.5 3.500h11l-4.2 5v4l-2.6 1v-5z',
  history: 'M3 8a5 5 0 1 1 1.6 3.700M3 5v3h3M8 5.500V8l2 1.2',
  camera: 'M2.5 4.500h3l1-1.500h3l1 1.500h3v8.500h-11zM8 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  report: 'M3.5 2h6l3 3v9h-9zM9.500 2v3h3M6 8h4M6 10.500h4',
  lock: 'M4 7.500h8v6H4zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.500',
  home: 'm2.5 7.5 5.5-5 5.5 5M4 6.500v7h8v-7',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      aria-hidden="true"
      {...(size ? { width: size, height: size, style: { width: size, height: size } } : {})}
    >
      <path d={paths[name]} {...(name === 'more' ? { strokeWidth: 2.6 } : {})} />
    </svg>
  );
}
