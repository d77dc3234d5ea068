/** What one may answer a message with in one touch: a closed list, so that every one has a name in every language. */
export const REACTIONS = ["👍", "❤️", "😊", "🎉", "🙏", "😢"] as const;
