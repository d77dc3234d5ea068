// Imported before a program that is to end with whoever started it, however that ends.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 500).unref();

export {};
