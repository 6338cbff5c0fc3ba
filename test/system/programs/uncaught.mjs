import * as Sentry from '@sentry/node'

Sentry.init()

function settleInvoice(invoice) {
  return invoice.lines.length
}

setImmediate(function closeMonth() {
  settleInvoice({})
})
