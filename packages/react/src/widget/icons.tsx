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
