import type { ReactNode } from 'react'

interface IconProps {
  /** Spoken name; without it the icon is decoration and hidden from screen readers. */
  label?: string
}

function icon(shape: ReactNode) {
  return function Icon({ label }: IconProps) {
    const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const }
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden, as the caller says
      <svg
        className="icon"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        {...spoken}
      >
        {shape}
      </svg>
    )
  }
}

/** Home. */
export const HomeIcon = icon(<path d="M3 9.2 10 3.5l7 5.7V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1Z" />)
/** A sheet of paper with lines: invoices. */
export const InvoiceIcon = icon(<path d="M5 2.8h10v14.4l-2.5-1.7-2.5 1.7-2.5-1.7L5 17.2ZM8 7h4M8 10.5h4" />)
/** A strip of paper torn off: receipts. */
export const ReceiptIcon = icon(<path d="M5 3h10v14l-1.7-1.3L11.7 17 10 15.7 8.3 17l-1.6-1.3L5 17ZM8 7h4M8 10h4M8 13h2" />)
/** Two people: customers. */
export const PeopleIcon = icon(
  <>
    <circle cx="7.5" cy="7" r="2.7" />
    <path d="M2.5 16.5c0-2.7 2.2-4.5 5-4.5s5 1.8 5 4.5M13 4.6a2.7 2.7 0 0 1 0 4.8M14.8 12.3c1.7.7 2.7 2.2 2.7 4.2" />
  </>,
)
/** Figures. */
export const ChartIcon = icon(<path d="M3.5 3.5v13h13M7 13.5v-3M10.5 13.5v-6M14 13.5v-8" />)
/** A tag: catalogue items. */
export const TagIcon = icon(
  <>
    <path d="M3 10.2V4a1 1 0 0 1 1-1h6.2l6.5 6.5a1.4 1.4 0 0 1 0 2l-5.2 5.2a1.4 1.4 0 0 1-2 0Z" />
    <circle cx="7" cy="7" r=".8" fill="currentColor" />
  </>,
)
/** Sliders: settings. */
export const SettingsIcon = icon(
  <>
    <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
    <circle cx="12" cy="6" r="2" />
    <circle cx="8" cy="14" r="2" />
  </>,
)
/** Plus. */
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />)
/** Magnifying glass. */
export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 3.5 3.5" />
  </>,
)
/** Cross. */
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />)
/** Tick. */
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />)
/** Three dots: more actions. */
export const MoreIcon = icon(
  <>
    <circle cx="4.5" cy="10" r="1" fill="currentColor" />
    <circle cx="10" cy="10" r="1" fill="currentColor" />
    <circle cx="15.5" cy="10" r="1" fill="currentColor" />
  </>,
)
/** Chevron down. */
export const ChevronDownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />)
/** Chevron left. */
export const ChevronLeftIcon = icon(<path d="M12 5.5 7.5 10l4.5 4.5" />)
/** Chevron right. */
export const ChevronRightIcon = icon(<path d="M8 5.5 12.5 10 8 14.5" />)
/** Paper plane: send. */
export const SendIcon = icon(<path d="M17 3 2.8 8.6l5.4 2.7M17 3l-5.6 14.2-3.2-5.9M17 3l-8.8 8.3" />)
/** Coin: record a payment. */
export const CoinIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M12.5 7.5c-.5-.9-1.4-1.3-2.5-1.3-1.4 0-2.5.7-2.5 1.9 0 2.7 5.2 1.1 5.2 3.8 0 1.2-1.2 1.9-2.7 1.9-1.2 0-2.2-.5-2.7-1.4M10 5v10" />
  </>,
)
/** Two sheets: duplicate or copy. */
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="10" height="10" rx="1.5" />
    <path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7" />
  </>,
)
/** Chain link. */
export const LinkIcon = icon(
  <path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l3-3a3.25 3.25 0 0 0-4.6-4.6l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-3 3a3.25 3.25 0 0 0 4.6 4.6l1-1" />,
)
/** Struck circle: void. */
export const VoidIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="m5.2 5.2 9.6 9.6" />
  </>,
)
/** Arrow turning back: credit or undo. */
export const UndoIcon = icon(<path d="M4 8h8.5a4 4 0 0 1 0 8H9M4 8l3.5-3.5M4 8l3.5 3.5" />)
/** Pencil. */
export const EditIcon = icon(<path d="m12.8 4 3.2 3.2L7.2 16H4v-3.2ZM11 5.8 14.2 9" />)
/** Bin. */
export const BinIcon = icon(<path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 9v4.5M11.5 9v4.5" />)
/** Paper clip. */
export const ClipIcon = icon(
  <path d="m15.5 9.5-5.7 5.7a3.6 3.6 0 0 1-5-5.1l6.1-6.1a2.4 2.4 0 0 1 3.4 3.4L8.2 13.5a1.2 1.2 0 0 1-1.7-1.7l5.3-5.3" />,
)
/** Calendar. */
export const CalendarIcon = icon(<path d="M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3M13 3v3" />)
/** Triangle with a mark: something needs care. */
export const WarnIcon = icon(<path d="M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.2v.1" />)
/** Circle with an i. */
export const InfoIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.5v4M10 6.5v.1" />
  </>,
)
/** Arrow into a tray: download. */
export const DownloadIcon = icon(<path d="M10 3v9M6.5 9 10 12.5 13.5 9M3.5 13.5v3h13v-3" />)
/** Arrow out of a box: opens elsewhere. */
export const OutIcon = icon(<path d="M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5 9 11" />)
/** Key. */
export const KeyIcon = icon(
  <>
    <circle cx="7" cy="13" r="3.5" />
    <path d="m9.5 10.5 7-7M13 7l2.5 2.5M15 5l1.5 1.5" />
  </>,
)
/** Circular arrow: try again. */
export const RetryIcon = icon(<path d="M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.5v4h-4" />)
/** Letter. */
export const MailIcon = icon(<path d="M3 5h14v10.5H3ZM3 5.5l7 5.5 7-5.5" />)
/** Eye. */
export const EyeIcon = icon(
  <>
    <path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10Z" />
    <circle cx="10" cy="10" r="2.3" />
  </>,
)
/** Clock. */
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4l2.8 1.8" />
  </>,
)
/** Cloud with a tick: saved. */
export const SavedIcon = icon(<path d="M6 15.5a3.5 3.5 0 0 1-.4-7A4.7 4.7 0 0 1 14.8 8a3.8 3.8 0 0 1-.6 7.5ZM7.5 11.5l1.8 1.8 3.2-3.6" />)
/** Person in a circle: your account. */
export const AccountIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.2" />
    <circle cx="10" cy="8.3" r="2.4" />
    <path d="M5.5 15.2c.8-1.8 2.4-2.7 4.5-2.7s3.7.9 4.5 2.7" />
  </>,
)
/** Sun. */
export const SunIcon = icon(
  <>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M15.3 4.7l-1.2 1.2M5.9 14.1l-1.2 1.2" />
  </>,
)
/** Moon. */
export const MoonIcon = icon(<path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z" />)
/** Screen: follow the system. */
export const ScreenIcon = icon(<path d="M3 4.5h14v9H3ZM7.5 16.5h5M10 13.5v3" />)
/** Door with an arrow: log out. */
export const LeaveIcon = icon(<path d="M12 5V3.5H4v13h8V15M8 10h9M14 7l3 3-3 3" />)
/** Open book: how it was booked. */
export const BookIcon = icon(<path d="M10 5.5C8.5 4.2 6 4 3 4v11.5c3 0 5.5.2 7 1.5 1.5-1.3 4-1.5 7-1.5V4c-3 0-5.5.2-7 1.5ZM10 5.5V17" />)
/** Question mark. */
export const HelpIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M8 8a2 2 0 1 1 2.8 1.9c-.5.3-.8.7-.8 1.3M10 13.7v.1" />
  </>,
)

/** A paper that is signed: quotes. */
export const SignIcon = icon(<path d="M5 2.8h10v6M5 2.8v14.4h5M8 6.5h4M8 10h3M11.5 17.2l.6-2.3 4.6-4.6 1.7 1.7-4.6 4.6Z" />)
