/** The few pictures that pages need, drawn with one stroke in the colour of the text. */

const PATHS = {
  add: "M8 3v10M3 8h10",
  apps: "M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z",
  arrow_back: "M7 3 3 7l4 4M3 7h6a4 4 0 0 1 0 8H6",
  attach: "M13 7.5 8.2 12.3a3 3 0 0 1-4.3-4.3l5-5a2 2 0 0 1 2.9 2.9l-4.9 4.9a1 1 0 0 1-1.4-1.4L10 4.9",
  back: "m10 3-5 5 5 5",
  bell: "M8 2.5a3.8 3.8 0 0 0-3.8 3.8c0 3-1.2 4.2-1.2 4.2h10s-1.2-1.2-1.2-4.2A3.8 3.8 0 0 0 8 2.5M6.7 12.8a1.4 1.4 0 0 0 2.6 0",
  bin: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v3.5M9 7v3.5",
  bolt: "M9 2 4 9h3.5L7 14l5-7H8.5z",
  building: "M3.5 13.5v-11h6v11M9.5 6h3v7.5M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2",
  camera: "M2.5 5h2.7L6.4 3h3.2l1.2 2h2.7v8h-11zM8 6.5a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6",
  chat: "M3 3.5h10v7H8L5 13v-2.5H3z",
  check: "m3 8.5 3.2 3.2L13 5",
  chevron: "m4 6 4 4 4-4",
  chevron_left: "m10 4-4 4 4 4",
  chevron_right: "m6 4 4 4-4 4",
  circle: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3",
  clock: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.2l2.2 1.3",
  copy: "M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2",
  cross: "m4 4 8 8M12 4l-8 8",
  down: "M8 3v10M4 9l4 4 4-4",
  download: "M8 2.5v7.5M5 7.5l3 3 3-3M3 13.5h10",
  edit: "m3 13 .6-2.8L10.8 3 13 5.2 5.8 12.4z",
  empty: "M2.5 9 4.5 3.5h7l2 5.5v3.5h-11zM2.5 9h3l1 1.5h3l1-1.5h3",
  end: "M4 4h8v8H4z",
  enlarge: "M9.5 3H13v3.5M13 3 9 7M6.5 13H3V9.5M3 13l4-4",
  eye: "M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6",
  eye_off: "M6.2 4.3A6 6 0 0 1 8 4c4 0 6.2 4 6.2 4s-.7 1.3-2 2.4M4 5.4A8.6 8.6 0 0 0 1.8 8S4 12 8 12c1 0 1.8-.2 2.6-.6M6.7 6.8a1.8 1.8 0 0 0 2.5 2.5M2.5 2.5l11 11",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  fork: "M8 3v3M8 6c0 3-4 2-4 6M8 6c0 3 4 2 4 6",
  form: "M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2",
  gallery: "M2.5 3h11v10h-11zM2.5 10.5 6 7.5l2.5 2 2-1.5 3 2.5M10.5 5.8h.01",
  globe: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M2.5 8h11M8 2.5c-3.2 3-3.2 8 0 11 3.2-3 3.2-8 0-11",
  hourglass: "M4.5 2.5h7M4.5 13.5h7M5 2.5c0 4 6 3.5 6 5.5s-6 1.5-6 5.5M11 2.5c0 4-6 3.5-6 5.5s6 1.5 6 5.5",
  image: "M2.5 3.5h11v9h-11zM2.5 11l3.2-3.2 2.6 2.6 1.7-1.7 3.5 3.4M10.8 6.3h.01",
  key: "M5.5 6.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M7.7 7.4 13 2.5M10.5 4.8l1.8 1.8",
  keyboard: "M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6",
  list: "M6 4h7.5M6 8h7.5M6 12h7.5M2.8 4h.01M2.8 8h.01M2.8 12h.01",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
  mail: "M2.5 4h11v8.5h-11zM2.5 4.5 8 9l5.5-4.5",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  offline: "M2 6.5a9 9 0 0 1 3-1.9M14 6.5a9 9 0 0 0-4.5-2.3M4.3 9a5.5 5.5 0 0 1 2.2-1.3M6.5 11.3a2.2 2.2 0 0 1 3 0M8 13h.01M2.5 2.5l11 11",
  people: "M6 8a2.3 2.3 0 1 0 0-4.6A2.3 2.3 0 0 0 6 8M2 13c.4-2.6 2-3.5 4-3.5s3.6.9 4 3.5M10.5 3.6a2.2 2.2 0 0 1 0 4.2M11.8 9.8c1.3.5 2 1.5 2.2 3.2",
  person: "M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3.5 13.5c.5-3 2.3-4 4.5-4s4 1 4.5 4",
  play: "M5.5 3.5v9l7-4.5z",
  role: "M8 2 13 4v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM6 8l1.5 1.5L10.2 6.5",
  search: "M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5",
  settings: "M3 4.5h5M11.5 4.5H13M9.7 3a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3M3 11.5h1.5M8 11.5h5M6.3 10a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3",
  sign_out: "M9.5 3H4v10h5.5M7 8h7M11.5 5.5 14 8l-2.5 2.5",
  skip: "M3.5 4v8l5-4zM8.5 4v8l5-4z",
  stop: "M4.5 4.5h7v7h-7z",
  switch: "M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13",
  up: "M8 13V3M4 7l4-4 4 4",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01",
  work: "M3.5 3h9v10h-9zM5.8 7.8l1.5 1.5 3-3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor"
      strokeWidth={name === "more" ? 2.2 : 1.4} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
