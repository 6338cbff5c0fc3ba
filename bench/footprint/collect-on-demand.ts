// Loaded in front of a server: collects its garbage when it is asked to, and says what is left.

process.on('message', (message) => {
  if (message !== 'collect') return
  globalThis.gc!()
  process.send!(process.memoryUsage())
})
