// Nothing else is loaded before this check: an older Node fails on what comes next with words nobody understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Error: Handover needs Node 20.19 or newer and this is ${process.version}: install a newer Node.`,
  )
  process.exit(1)
}
const { runProduct } = await import('./run-product')
await runProduct({ dev: process.argv.includes('--dev') })

export {}
