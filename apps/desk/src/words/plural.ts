/** `1 agent`, `2 agents`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
