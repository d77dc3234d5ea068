/**
 * The lane of everything that is done in a customer’s chats. There is one open chat at a time, and the server may make one
 * of two that pages opened side by side: what is said in either keeps the order in which it was said.
 */
export const CHAT_LANE = "chat";
