/* What the bench uses of packages that only its own installation brings; they are not there when types are checked. */

declare module "virtua" {
  import type { HTMLAttributes, ReactElement, Ref } from "react";

  export interface VListHandle {
    readonly scrollSize: number;
    readonly viewportSize: number;
    scrollToIndex(index: number, options?: { align?: "start" | "center" | "end" }): void;
  }

  export interface VListProps<T> extends Omit<HTMLAttributes<HTMLElement>, "children" | "onScroll"> {
    ref?: Ref<VListHandle>;
    data: readonly T[];
    shift?: boolean;
    children: (item: T, index: number) => ReactElement;
    onScroll?: (offset: number) => void;
  }

  export function VList<T>(props: VListProps<T>): ReactElement;
}

declare module "@chatscope/chat-ui-kit-react" {
  import type { ReactElement, ReactNode } from "react";

  interface WithChildren {
    children?: ReactNode;
  }

  export interface MessageProps {
    model: {
      message: string;
      sentTime: string;
      sender: string;
      direction: "incoming" | "outgoing";
      position: "single";
    };
  }

  export function MainContainer(props: WithChildren): ReactElement;
  export function ChatContainer(props: WithChildren): ReactElement;
  export function MessageList(props: WithChildren): ReactElement;
  export function Message(props: MessageProps): ReactElement;
  export function MessageInput(props: { placeholder: string; attachButton: boolean }): ReactElement;
}
