import * as Sentry from '@sentry/node'

Sentry.init()

function settleInvoice(invoice) {
  return invoice.lines.length
}

function closeMonth() {
  settleInvoice({})
}

setImmediate(closeMonth)
