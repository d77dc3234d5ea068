/** Puts a stand-in before the browser’s own notifications, which has answered already; null takes them away. Gives the way back. */
export function notificationStandIn(permission: NotificationPermission | null): () => void {
  const own = globalThis.Notification;
  const standIn = class extends EventTarget {
    static permission = permission;
    static requestPermission = () => Promise.resolve((standIn.permission = "granted"));
    close(): void {}
  };
  Object.assign(globalThis, { Notification: permission === null ? undefined : standIn });
  return () => void Object.assign(globalThis, { Notification: own });
}
