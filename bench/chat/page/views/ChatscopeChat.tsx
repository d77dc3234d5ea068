import "@chatscope/chat-ui-kit-styles/dist/default/styles.min.css";
import { ChatContainer, MainContainer, Message, MessageInput, MessageList } from "@chatscope/chat-ui-kit-react";
import type { ReactElement } from "react";
import { AGENT, textOf } from "../messages.ts";
import { useMessages, type ViewProps } from "./useMessages.ts";

/** A whole kit, set up as its readme shows it. */
export function ChatscopeChat({ messages: given, change }: ViewProps): ReactElement {
  const { messages } = useMessages(given, change);
  return (
    <MainContainer>
      <ChatContainer>
        <MessageList>
          {messages.map((message) => (
            <Message
              key={message.id}
              model={{
                message: textOf(message),
                sentTime: "just now",
                sender: AGENT.name,
                direction: "incoming",
                position: "single",
              }}
            />
          ))}
        </MessageList>
        <MessageInput placeholder="Type message here" attachButton={false} />
      </ChatContainer>
    </MainContainer>
  );
}
