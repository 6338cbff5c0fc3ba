import * as Sentry from '@sentry/node'

Sentry.init()

class ConnectionRefusedError extends Error {
  name = 'ConnectionRefusedError'
}

async function fetchRates() {
  throw new ConnectionRefusedError('connect ECONNREFUSED 10.0.0.7:443', { cause: new Error('all hosts failed') })
}

async function refreshRates() {
  await fetchRates()
}

refreshRates()
