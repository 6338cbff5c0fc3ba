import { expect, test } from 'vitest'
import { nextStep } from '../../src/notifications/next-step.ts'
import { usualPatience } from '../../src/notifications/patience.ts'
import type { CallFailure } from '../../src/plugin/guard/call-failure.ts'

const failed = (failure: Partial<CallFailure>) => ({
  ok: false as const,
  failure: {
    plugin: 'p',
    name: 'n',
    code: 'FAILED' as const,
    message: 'Refused.',
    retryAfterSeconds: null,
    permanent: false,
    ...failure,
  },
})
const day = 86_400

test('an answer is a delivery, however many attempts it took', () => {
  const outcome = { ok: true as const, answer: { id: 'abc' } }
  expect(nextStep(outcome, { attempts: 11, waited: 0 }, usualPatience, 0)).toEqual({
    state: 'DELIVERED',
    counted: true,
    receipt: { id: 'abc' },
  })
})

test.each<[string, Partial<CallFailure>, { attempts?: number; waited?: number }, object]>([
  ['fails', {}, {}, { state: 'PENDING', counted: true, pause: 1 }],
  ['is late', { code: 'TIMED_OUT' }, { attempts: 1 }, { state: 'PENDING', counted: true, pause: 3 }],
  ['answers nonsense', { code: 'NONSENSE' }, { attempts: 2 }, { state: 'PENDING', counted: true, pause: 9 }],
  ['asks to wait', { retryAfterSeconds: 70 }, {}, { state: 'PENDING', counted: true, pause: 70 }],
  ['can never take it', { permanent: true }, {}, { state: 'DEAD', counted: true }],
  ['fails a last but one time', {}, { attempts: 10 }, { state: 'PENDING', counted: true, pause: 3_600 }],
  ['fails a last time', {}, { attempts: 11 }, { state: 'DEAD', counted: true }],
  ['asks to wait a last time', { retryAfterSeconds: 9 }, { attempts: 11 }, { state: 'DEAD', counted: true }],
  ['does not exist', { code: 'UNKNOWN', permanent: true }, {}, { state: 'DEAD', counted: false }],
  ['is busy', { code: 'BUSY' }, { attempts: 11 }, { state: 'PENDING', counted: false, pause: 5 }],
  ['is off', { code: 'DISABLED' }, {}, { state: 'PENDING', counted: false, pause: 60 }],
  ['is off for a day', { code: 'DISABLED' }, { waited: day }, { state: 'DEAD', counted: false }],
  ['has an open circuit', { code: 'CIRCUIT_OPEN' }, {}, { state: 'PENDING', counted: false, pause: 30 }],
  [
    'has a circuit that says when it closes',
    { code: 'CIRCUIT_OPEN', retryAfterSeconds: 12 },
    {},
    { state: 'PENDING', counted: false, pause: 12 },
  ],
  ['has an open circuit for a day', { code: 'CIRCUIT_OPEN' }, { waited: day + 1 }, { state: 'DEAD', counted: false }],
])('a notifier that %s', (_, failure, { attempts = 0, waited = 0 }, expected) => {
  const step = nextStep(failed(failure), { attempts, waited }, usualPatience, 0)
  expect(step).toMatchObject(expected)
  expect(step).toHaveProperty('error', expect.stringContaining('Refused.'))
})
