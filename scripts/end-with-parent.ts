// Loaded first into every child that has a channel to its parent: a parent that is killed cannot end its children, so
// they end themselves.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
