export { ChatRoot as Root } from "./root/ChatRoot.tsx";
export { ChatAgent as Agent } from "./agent/ChatAgent.tsx";
export { ChatAgentPhoto as AgentPhoto } from "./agent/ChatAgentPhoto.tsx";
export { ChatAgentName as AgentName } from "./agent/ChatAgentName.tsx";
export { ChatAgentSignature as AgentSignature } from "./agent/ChatAgentSignature.tsx";
export { ChatAgentBot as AgentBot } from "./agent/ChatAgentBot.tsx";
export { ChatList as List, type ChatListProps as ListProps } from "./list/ChatList.tsx";
export { ChatLatest as Latest } from "./list/ChatLatest.tsx";
export { ChatEmpty as Empty } from "./list/ChatEmpty.tsx";
export { ChatTeam as Team } from "./team/ChatTeam.tsx";
export { ChatDay as Day, type ChatDayProps as DayProps } from "./message/ChatDay.tsx";
export { ChatMessage as Message, type ChatMessageProps as MessageProps } from "./message/ChatMessage.tsx";
export { ChatText as Text } from "./text/ChatText.tsx";
export { ChatTime as Time } from "./message/ChatTime.tsx";
export { ChatStatus as Status } from "./message/ChatStatus.tsx";
export { ChatRetry as Retry } from "./message/ChatRetry.tsx";
export { ChatDiscard as Discard } from "./message/ChatDiscard.tsx";
export { ChatNotice as Notice } from "./message/ChatNotice.tsx";
export { ChatTyping as Typing } from "./typing/ChatTyping.tsx";
export { ChatPromise as Promise, type ChatPromiseProps as PromiseProps } from "./promise/ChatPromise.tsx";
export { ChatCountdown as Countdown } from "./promise/ChatCountdown.tsx";
export { ChatComposer as Composer } from "./composer/ChatComposer.tsx";
export { ChatInput as Input, type ChatInputProps as InputProps } from "./composer/ChatInput.tsx";
export { ChatRemaining as Remaining } from "./composer/ChatRemaining.tsx";
export { ChatSend as Send } from "./composer/ChatSend.tsx";
export { ChatLeave as Leave } from "./leave/ChatLeave.tsx";
export { ChatActions as Actions } from "./leave/ChatActions.tsx";
export { ChatEdited as Edited } from "./message/ChatEdited.tsx";
export { ChatRemoved as Removed } from "./message/ChatRemoved.tsx";
export { ChatUnchanged as Unchanged } from "./message/ChatUnchanged.tsx";
export { ChatReactions as Reactions } from "./reactions/ChatReactions.tsx";
export { ChatTools as Tools } from "./tools/ChatTools.tsx";
export { ChatReact as React } from "./tools/ChatReact.tsx";
export { ChatReactWith as ReactWith } from "./tools/ChatReactWith.tsx";
export { ChatCopy as Copy } from "./tools/ChatCopy.tsx";
export { ChatEdit as Edit } from "./tools/ChatEdit.tsx";
export { ChatRemove as Remove } from "./tools/ChatRemove.tsx";
export { ChatRemoveAsk as RemoveAsk } from "./tools/ChatRemoveAsk.tsx";
export { ChatEditing as Editing } from "./composer/ChatEditing.tsx";
export { ChatEditCancel as EditCancel } from "./composer/ChatEditCancel.tsx";
export { ChatEmoji as Emoji } from "./emoji/ChatEmoji.tsx";
export { ChatElsewhere as Elsewhere } from "./conversations/ChatElsewhere.tsx";
export { ChatGoOn as GoOn } from "./conversations/ChatGoOn.tsx";
export { ChatNew as New } from "./conversations/ChatNew.tsx";
export {
  ChatConversations as Conversations,
  type ChatConversationsProps as ConversationsProps,
} from "./conversations/ChatConversations.tsx";
export {
  ChatConversation as Conversation,
  type ChatConversationProps as ConversationProps,
} from "./conversations/ChatConversation.tsx";
export { ChatConversationTitle as ConversationTitle } from "./conversations/ChatConversationTitle.tsx";
export { ChatConversationWords as ConversationWords } from "./conversations/ChatConversationWords.tsx";
export { ChatConversationWhen as ConversationWhen } from "./conversations/ChatConversationWhen.tsx";
export { ChatConversationState as ConversationState } from "./conversations/ChatConversationState.tsx";
export { ChatSearch as Search } from "./search/ChatSearch.tsx";
export { ChatFound as Found } from "./search/ChatFound.tsx";
export { ChatResults as Results, type ChatResultsProps as ResultsProps } from "./search/ChatResults.tsx";
export { ChatResult as Result, type ChatResultProps as ResultProps } from "./search/ChatResult.tsx";
export { ChatAttach as Attach, type ChatAttachProps as AttachProps } from "./files/ChatAttach.tsx";
export { ChatDrop as Drop } from "./files/ChatDrop.tsx";
export { ChatRefused as Refused } from "./files/ChatRefused.tsx";
export { ChatTray as Tray, type ChatTrayProps as TrayProps } from "./files/ChatTray.tsx";
export { ChatUpload as Upload, type ChatUploadProps as UploadProps } from "./files/ChatUpload.tsx";
export { ChatFiles as Files, type ChatFilesProps as FilesProps } from "./files/ChatFiles.tsx";
export { ChatFile as File } from "./files/ChatFile.tsx";
export { ChatImage as Image } from "./files/ChatImage.tsx";
export { ChatViewer as Viewer, type ChatViewerProps as ViewerProps } from "./files/ChatViewer.tsx";
