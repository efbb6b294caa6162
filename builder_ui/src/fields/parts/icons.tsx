/** The few pictures that fields and tasks need, drawn with one stroke in the colour of the text. */

const PATHS = {
  add: "M8 3v10M3 8h10",
  arrow_back: "M7 3 3 7l4 4M3 7h6a4 4 0 0 1 0 8H6",
  attach: "M13 7.5 8.2 12.3a3 3 0 0 1-4.3-4.3l5-5a2 2 0 0 1 2.9 2.9l-4.9 4.9a1 1 0 0 1-1.4-1.4L10 4.9",
  bin: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13h6l.5-8.5M7 7v3.5M9 7v3.5",
  bolt: "M9 2 4 9h3.5L7 14l5-7H8.5z",
  chat: "M3 3.5h10v7H8L5 13v-2.5H3z",
  check: "m3 8.5 3.2 3.2L13 5",
  chevron: "m4 6 4 4 4-4",
  circle: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3",
  clock: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 5v3.2l2.2 1.3",
  copy: "M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2",
  cross: "m4 4 8 8M12 4l-8 8",
  down: "M8 3v10M4 9l4 4 4-4",
  download: "M8 2.5v7.5M5 7.5l3 3 3-3M3 13.5h10",
  edit: "m3 13 .6-2.8L10.8 3 13 5.2 5.8 12.4z",
  end: "M4 4h8v8H4z",
  fork: "M8 3v3M8 6c0 3-4 2-4 6M8 6c0 3 4 2 4 6",
  hourglass: "M4.5 2.5h7M4.5 13.5h7M5 2.5c0 4 6 3.5 6 5.5s-6 1.5-6 5.5M11 2.5c0 4-6 3.5-6 5.5s6 1.5 6 5.5",
  lock: "M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  person: "M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3.5 13.5c.5-3 2.3-4 4.5-4s4 1 4.5 4",
  play: "M5.5 3.5v9l7-4.5z",
  search: "M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5",
  skip: "M3.5 4v8l5-4zM8.5 4v8l5-4z",
  up: "M8 13V3M4 7l4-4 4 4",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01",
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
