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
  expect(nextStep(outcome, { attempts: 11, postponed: day }, usualPatience, 0)).toEqual({
    state: 'DELIVERED',
    receipt: { id: 'abc' },
  })
})

const attempt = (pause: number, mayHaveArrived = false) => ({
  state: 'PENDING',
  postponed: false,
  pause,
  mayHaveArrived,
})
const wait = (pause: number, holdBack: number | null = null) => ({ state: 'PENDING', postponed: true, pause, holdBack })
const dead = (postponed: boolean, mayHaveArrived = false) => ({ state: 'DEAD', postponed, mayHaveArrived })

test.each<[string, Partial<CallFailure>, { attempts?: number; postponed?: number }, object]>([
  ['fails', {}, {}, attempt(1)],
  ['fails after it was put off for a day', {}, { attempts: 1, postponed: 2 * day }, attempt(3)],
  ['is late', { code: 'TIMED_OUT' }, { attempts: 1 }, attempt(3, true)],
  ['answers nonsense', { code: 'NONSENSE' }, { attempts: 2 }, attempt(9, true)],
  ['can never take it', { permanent: true }, {}, dead(false)],
  ['fails a last but one time', {}, { attempts: 10 }, attempt(3_600)],
  ['fails a last time', {}, { attempts: 11 }, dead(false)],
  ['is late a last time', { code: 'TIMED_OUT' }, { attempts: 11 }, dead(false, true)],
  ['asks to wait', { retryAfterSeconds: 70 }, {}, wait(70, 70)],
  ['asks to wait after many attempts', { retryAfterSeconds: 9 }, { attempts: 11 }, wait(9, 9)],
  ['asks to wait for nothing, for long', { retryAfterSeconds: 0 }, { postponed: 3_600 }, wait(30, 30)],
  ['asks to wait for a day', { retryAfterSeconds: 9 }, { postponed: day }, dead(true)],
  ['does not exist', { code: 'UNKNOWN', permanent: true }, {}, wait(60)],
  ['does not exist for a day', { code: 'UNKNOWN', permanent: true }, { postponed: day }, dead(true)],
  ['is busy', { code: 'BUSY' }, { attempts: 11 }, wait(5)],
  ['is off', { code: 'DISABLED' }, {}, wait(60)],
  ['is off for a day', { code: 'DISABLED' }, { postponed: day }, dead(true)],
  ['has an open circuit', { code: 'CIRCUIT_OPEN' }, {}, wait(30)],
  ['has a circuit that says when it closes', { code: 'CIRCUIT_OPEN', retryAfterSeconds: 12 }, {}, wait(12)],
  ['has an open circuit for a day', { code: 'CIRCUIT_OPEN' }, { postponed: day + 1 }, dead(true)],
])('a notifier that %s', (_, failure, { attempts = 0, postponed = 0 }, expected) => {
  const step = nextStep(failed(failure), { attempts, postponed }, usualPatience, 0)
  expect(step).toEqual({ ...expected, error: expect.stringContaining('Refused.') })
})

test.each<[string, CallFailure['code'], number, string]>([
  ['of a notifier that is not there', 'UNKNOWN', 0, 'Refused. It waits for one, a day at most.'],
  ['of one that was off for a day', 'DISABLED', day, 'Refused. It waited for a day.'],
])('the error %s says what that means', (_, code, postponed, error) => {
  expect(nextStep(failed({ code }), { attempts: 0, postponed }, usualPatience, 0)).toMatchObject({ error })
})
