/**
 * One turn of the event loop, in which all that has arrived gets to be heard. A message is what neither a browser slows down, as
 * it does timers, nor a test runner’s fake timers hold up.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
