import type { ReactElement, ReactNode } from "react";

interface IconProps {
  children: ReactNode;
  mirrored?: boolean;
}

function Icon({ children, mirrored = false }: IconProps): ReactElement {
  return (
    <svg
      style={mirrored ? { transform: "scaleX(-1)" } : undefined}
      viewBox="0 0 24 24"
      width={24}
      height={24}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {children}
    </svg>
  );
}

/** A speech bubble with a warm line in it. */
export function LauncherIcon(): ReactElement {
  return (
    <Icon>
      <path d="M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.5 3.3 5.9-.1 1-.6 2.2-1.5 3.2 1.9-.1 3.6-.8 4.8-1.7.8.2 1.6.2 2.4.2 5 0 9-3.3 9-7.6s-4-7.7-9-7.7Z" />
      <path d="M8.2 11.8c1 1.5 2.3 2.2 3.8 2.2s2.8-.7 3.8-2.2" />
    </Icon>
  );
}

/** Down, where the window goes. */
export function LowerIcon(): ReactElement {
  return (
    <Icon>
      <path d="m5.5 9 6.5 6.5L18.5 9" />
    </Icon>
  );
}

/** Upwards, as what is written goes into the conversation. */
export function SendIcon(): ReactElement {
  return (
    <Icon>
      <path d="M12 19V5.5M5.5 12 12 5.5l6.5 6.5" />
    </Icon>
  );
}

export function CloseIcon(): ReactElement {
  return (
    <Icon>
      <path d="m6 6 12 12M18 6 6 18" />
    </Icon>
  );
}

/** Points to where one came from: left, or right in a script that runs that way. */
export function BackIcon({ direction }: { direction: "ltr" | "rtl" }): ReactElement {
  return (
    <Icon mirrored={direction === "rtl"}>
      <path d="m14.5 5-7 7 7 7" />
    </Icon>
  );
}

/** A bell, for being told. */
export function BellIcon(): ReactElement {
  return (
    <Icon>
      <path d="M6 10.5a6 6 0 0 1 12 0c0 4.2 1.8 5.6 1.8 5.6H4.2S6 14.7 6 10.5Z" />
      <path d="M9.8 19.5a2.5 2.5 0 0 0 4.4 0" />
    </Icon>
  );
}

/** Lines of a list, for what was said before. */
export function ConversationsIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 7h14M5 12h14M5 17h9" />
    </Icon>
  );
}

/** A round face. */
export function EmojiIcon(): ReactElement {
  return (
    <Icon>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M8.5 14.2c1 1.5 2.1 2.1 3.5 2.1s2.5-.6 3.5-2.1M9 9.6v.4M15 9.6v.4" />
    </Icon>
  );
}

/** A paper clip. */
export function AttachIcon(): ReactElement {
  return (
    <Icon>
      <path d="m19.5 11.5-7.3 7.3a4.6 4.6 0 0 1-6.5-6.5l7.7-7.7a3.1 3.1 0 0 1 4.3 4.3l-7.600 7.6a1.5 1.5 0 0 1-2.2-2.1l6.8-6.8" />
    </Icon>
  );
}

/** A camera. */
export function PhotoIcon(): ReactElement {
  return (
    <Icon>
      <path d="M4.5 8h3.2l1.6-2.5h5.4L16.3 8h3.2v10.5h-15Z" />
      <circle cx="12" cy="13" r="3.2" />
    </Icon>
  );
}

/** Two sheets. */
export function CopyIcon(): ReactElement {
  return (
    <Icon>
      <path d="M9 9h10v10H9ZM5 15V5h10" />
    </Icon>
  );
}

/** A pencil. */
export function EditIcon(): ReactElement {
  return (
    <Icon>
      <path d="m5 19 .8-4L16 4.8 19.2 8 9 18.2Z" />
    </Icon>
  );
}

/** A bin. */
export function RemoveIcon(): ReactElement {
  return (
    <Icon>
      <path d="M5 7.5h14M10 7V5h4v2M7 7.5l.8 11.5h8.4L17 7.5" />
    </Icon>
  );
}
