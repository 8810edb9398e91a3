import type { VNode } from 'preact'

export const icons = {
  inbox: (
    <path d="M3 11.5 5.2 4.6A1 1 0 0 1 6.1 4h7.8a1 1 0 0 1 .9.6L17 11.5V15a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1zm0 0h3.6l1 2h4.8l1-2H17" />
  ),
  people: (
    <path d="M7.5 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-5.5 6.5c0-2.6 2.2-4.3 5.5-4.3s5.5 1.7 5.5 4.3M12.8 4.3a3 3 0 0 1 0 5.4M14.7 12.6c2 .5 3.3 1.9 3.3 3.9" />
  ),
  chart: <path d="M3 17h14M5.5 14V9.500M10 14V4M14.5 14V7" />,
  shield: <path d="M10 2.5 16.5 4.700v4.800c0 3.9-2.6 6.7-6.5 8.0-3.9-1.3-6.5-4.1-6.5-8.000V4.700zM7.3 10l2 2 3.6-4" />,
  book: (
    <path d="M10 5.500C8.5 4.3 6.5 4 3 4v11.500c3.5 0 5.5.3 7 1.5 1.5-1.2 3.5-1.5 7-1.500V4c-3.5 0-5.5.3-7 1.500zm0 0V17" />
  ),
  gear: (
    <>
      <circle cx="10" cy="10" r="2.6" />
      <path d="M10 2.500v2M10 15.500v2M2.5 10h2M15.5 10h2M4.7 4.700l1.4 1.400M13.9 13.900l1.4 1.400M15.3 4.700l-1.4 1.400M6.1 13.900l-1.4 1.4" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 4 4" />
    </>
  ),
  bell: <path d="M5 14.500V9a5 5 0 0 1 10 0v5.500l1.5 1h-13zM8.5 15.500a1.6 1.6 0 0 0 3 0M10 4V2.8" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  'check-circle': (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="m6.7 10.3 2.3 2.3 4.4-5" />
    </>
  ),
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  minus: <path d="M4.5 10h11" />,
  plus: <path d="M10 4.500v11M4.5 10h11" />,
  camera: (
    <>
      <path d="M3 6.500h3.200L7.5 4h5l1.3 2.500H17V16H3z" />
      <circle cx="10" cy="11" r="2.7" />
    </>
  ),
  file: <path d="M5 2.500h6.500L15 6v11.500H5zM11.5 2.500V6H15M7.5 10h5M7.5 13h5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.500V10l3 2" />
    </>
  ),
  pause: <path d="M7 4.500v11M13 4.500v11" stroke-width="2.2" />,
  warning: <path d="M10 3 18 16.500H2zM10 8v4M10 14.200v.1" />,
  'error-circle': (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 6v4.700M10 13.700v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 9.300V14M10 6.300v.1" />
    </>
  ),
  question: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.900c-.8.5-1.1.9-1.1 1.700M10 14v.1" />
    </>
  ),
  accessibility: (
    <>
      <circle cx="9" cy="3.6" r="1.3" />
      <path d="M9 6.500v5h4.500l2.2 4.500M9 8.700h3.800M6.8 9.200a4.2 4.2 0 1 0 5.6 5.4" />
    </>
  ),
  offline: (
    <path d="M2.5 3 17 17.500M2 8a12 12 0 0 1 4.2-2.600M9 4.700c3.3-.2 6.5 1 9 3.300M4.8 11a8 8 0 0 1 4-2.200M12.3 9.200a8 8 0 0 1 2.9 1.800M7.5 13.800a4 4 0 0 1 4-.7M10 16.500v.1" />
  ),
  download: <path d="M10 3v9.500m-4-4 4 4 4-4M4 16.500h12" />,
  upload: <path d="M10 13V3.500m-4 4 4-4 4 4M4 16.500h12" />,
  print: <path d="M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z" />,
  filter: <path d="M3 4.500h14l-5.5 6.500v5l-3-1.500V11z" />,
  sort: <path d="M4 5.500h12M4 10h8M4 14.500h4" />,
  calendar: <path d="M3.5 5h13v12h-13zM3.5 8.500h13M7 3v3.500M13 3v3.5" />,
  building: (
    <path d="M4 17.500V4l7-1.500v15M11 7.500h5.500v10M2.5 17.500h15M6.7 7h1.600M6.7 10.200h1.600M6.7 13.400h1.600M13.7 10.500v.1M13.7 13.700v.1" />
  ),
  plan: <path d="M4 3h12v14H4zM7 7l1 1 1.7-2M7 12.500l1 1 1.7-2M12 7.500h1.500M12 13h1.5" />,
  users: (
    <>
      <circle cx="10" cy="6.5" r="3.3" />
      <path d="M3.5 17c0-3.2 2.7-5.2 6.5-5.200s6.5 2 6.5 5.2" />
    </>
  ),
  committee: (
    <>
      <circle cx="10" cy="5" r="2.2" />
      <circle cx="4" cy="7.5" r="1.7" />
      <circle cx="16" cy="7.5" r="1.7" />
      <path d="M6.3 12.500a3.700 3.700 0 0 1 7.400 0M2 13v-.6a2 2 0 0 1 2.900-1.800M18 13v-.6a2 2 0 0 0-2.900-1.800M3 16h14" />
    </>
  ),
  ballot: <path d="M3 11.500h14v5.500H3zM6 11.500V3.500h8v8M8 7.300l1.500 1.500L12.200 6M7.500 14.200h5" />,
  scale: (
    <path d="M10 3v14M6.5 17h7M4 5.500h12M4 5.500 1.800 11h4.400zM16 5.500 13.800 11h4.400zM1.8 11a2.200 1.900 0 0 0 4.400 0M13.8 11a2.200 1.900 0 0 0 4.400 0" />
  ),
  evaluator: (
    <>
      <circle cx="8" cy="6.5" r="3" />
      <path d="M2.5 16.500c0-3 2.200-4.700 5.500-4.700 1 0 2 .2 2.800.5M11.8 15.200l1.900 1.900 3.600-4.100" />
    </>
  ),
  register: <path d="M4 3h12v14H4zM7 7h6M7 10h6M7 13h3.500" />,
  place: (
    <>
      <path d="M10 17.500c3.500-3.700 5.300-6.400 5.300-8.800a5.300 5.300 0 0 0-10.600 0c0 2.400 1.800 5.100 5.300 8.800z" />
      <circle cx="10" cy="8.500" r="2" />
    </>
  ),
  lock: <path d="M4.5 9h11v8h-11zM7 9V6.300a3 3 0 0 1 6 0V9M10 12.300v1.7" />,
  key: (
    <>
      <circle cx="6.5" cy="13.5" r="3.2" />
      <path d="m8.8 11.2 7.7-7.700M13.5 6.500l2 2M11.5 8.500l1.5 1.5" />
    </>
  ),
  mail: <path d="M3 5h14v11H3zM3 6l7 5.500L17 6" />,
  phone: (
    <path d="M4 3.500h3l1.4 3.7-1.9 1.500a10 10 0 0 0 4.8 4.800l1.5-1.9 3.7 1.400v3c0 .6-.5 1-1 1C8.9 16.7 3.3 11.1 3 4.500c0-.5.4-1 1-1z" />
  ),
  history: <path d="M3.5 10a6.5 6.5 0 1 0 2.2-4.900L3.5 7M3.5 3.500V7H7M10 6.500V10l2.5 1.7" />,
  menu: <path d="M3 5.500h14M3 10h14M3 14.500h14" />,
  more: <path d="M4.5 10v.1M10 10v.1M15.5 10v.1" stroke-width="2.4" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M2.5 10h15M10 2.500c2.3 2.2 3.3 4.7 3.3 7.500S12.3 15.3 10 17.500C7.7 15.3 6.7 12.8 6.7 10S7.7 4.7 10 2.500z" />
    </>
  ),
  attachment: (
    <path d="m15.5 9.5-5.8 5.800a3.5 3.5 0 0 1-5-5l6.5-6.500a2.3 2.3 0 0 1 3.3 3.300l-6.2 6.200a1.1 1.1 0 0 1-1.6-1.600L12 6.4" />
  ),
  edit: <path d="m4 13.2-.8 3.6 3.6-.8L16.5 6.300l-2.8-2.800zM11.8 5.400l2.8 2.8" />,
  trash: <path d="M3.5 5.500h13M8 5.500V3h4v2.500M5.5 5.500l.7 11.500h7.600l.7-11.500M8.5 9v5M11.5 9v5" />,
  eye: (
    <>
      <path d="M2 10c2-3.6 4.7-5.3 8-5.300S16 6.4 18 10c-2 3.6-4.7 5.3-8 5.300S4 13.6 2 10z" />
      <circle cx="10" cy="10" r="2.4" />
    </>
  ),
  heart: (
    <path d="M10 16.500C5.5 13.3 3 10.6 3 7.700A3.7 3.7 0 0 1 10 6a3.7 3.7 0 0 1 7 1.700c0 2.9-2.5 5.6-7 8.800z" />
  ),
  idea: <path d="M7.5 14.500c0-2-2.5-3-2.5-6.200a5 5 0 0 1 10 0c0 3.2-2.5 4.2-2.5 6.200zM8 17.200h4" />,
  link: (
    <path d="M8.5 11.500a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.300l-1 1M11.5 8.500a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.300l1-1" />
  ),
  'chevron-next': <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />,
  'chevron-back': <path d="M12.5 4.5 7 10l5.5 5.5" />,
  'chevron-down': <path d="m4.5 7.5 5.5 5.5 5.5-5.5" />,
  'chevron-up': <path d="M4.5 12.5 10 7l5.5 5.5" />,
  'arrow-next': <path d="M3.5 10h13m-5-5 5 5-5 5" />,
} satisfies Record<string, VNode>

export type IconName = keyof typeof icons
export const iconNames = Object.keys(icons) as readonly IconName[]

/** Signs that point along the line of reading. */
export const mirrored: ReadonlySet<IconName> = new Set<IconName>([
  'chevron-next',
  'chevron-back',
  'arrow-next',
  'sort',
  'history',
  'file',
  'book',
  'link',
  'attachment',
])
