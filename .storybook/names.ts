/** What Storybook makes of an export, “Closed With Unread”, written as these pages write: “Closed with unread”. */
export const asWritten = (name: string): string => name.slice(0, 1) + name.slice(1).toLowerCase();
