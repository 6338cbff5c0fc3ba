import { expect, test } from 'vitest'
import { alertGrouping } from '../../src/escalation/grouping.ts'
import { type GroupState, type Member, type PageSituation, planPage } from '../../src/escalation/plan-page.ts'
import type { PolicySpec } from '../../src/on-call/policy.ts'

const opened = Date.parse('2026-01-15T12:00:00Z')
const at = (seconds: number) => new Date(opened + seconds * 1_000)
const step = (afterSeconds: number) => ({ afterSeconds, targets: [{ kind: 'EVERYONE' as const }] })

/** The first step at once, the second after 10 minutes, all of it once more, acknowledged for an hour. */
const policy: PolicySpec = {
  responseSeconds: 900,
  steps: [step(0), step(600)],
  repeats: 1,
  acknowledgedForSeconds: 3_600,
}
const alert = (changes: Partial<Member> = {}): Member => ({
  id: 'a',
  state: 'FIRING',
  level: 'WARNING',
  acknowledgedAt: null,
  acknowledgedBy: null,
  isSuppressed: false,
  suppressedUntil: null,
  ...changes,
})
const acknowledged = (seconds: number, changes: Partial<Member> = {}) =>
  alert({ state: 'ACKNOWLEDGED', acknowledgedAt: at(seconds), acknowledgedBy: 'ada', ...changes })
const over = alert({ state: 'RESOLVED' })
const critical = alert({ level: 'CRITICAL' })
const silenced = (until: number | null) =>
  alert({ isSuppressed: true, suppressedUntil: until === null ? null : at(until) })

const group = (changes: Partial<GroupState> = {}): GroupState => ({
  openedAt: at(0),
  closedAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  version: 1,
  toldVersion: 0,
  toldAt: null,
  toldAlerts: [],
  step: 0,
  round: 0,
  nextStepAt: null,
  responseDueAt: null,
  ...changes,
})
/** The first step was told at 30 s. */
const told = (changes: Partial<GroupState> = {}) =>
  group({ toldVersion: 1, toldAt: at(30), toldAlerts: ['a'], step: 1, nextStepAt: at(630), ...changes })
const exhausted = (changes: Partial<GroupState> = {}) => told({ step: 2, round: 1, nextStepAt: null, ...changes })

const seconds = (time: Date | null) => (time === null ? null : (time.getTime() - opened) / 1_000)
function plan(now: number, situation: Partial<PageSituation>) {
  const state = situation.group ?? group()
  const grouping = alertGrouping.of(null)
  const isTold = state.toldAt !== null
  const { tell, next, dueAt, timedOut } = planPage(
    { alerts: [alert()], policy, grouping, isTold, ...situation, group: state },
    at(now),
  )
  return {
    tell: tell.map(({ reason, step: number }) => (number === 0 ? reason : `${reason} ${number}`)),
    due: seconds(dueAt),
    step: `${next.round}.${next.step}`,
    next: seconds(next.nextStepAt),
    isClosed: next.closedAt !== null,
    timedOut,
    state: next,
  }
}

type Expected = Partial<ReturnType<typeof plan>>

test.each<[string, now: number, Partial<PageSituation>, Expected]>([
  ['it waits for more alerts', 29, {}, { tell: [], due: 30, step: '0.0' }],
  ['then the first step is taken', 30, {}, { tell: ['STEP 1'], due: 330 + 300, step: '0.1', next: 630 }],
  ['what is critical does not wait', 0, { alerts: [critical] }, { tell: ['STEP 1'], next: 600 }],
  [
    'nor what has become critical meanwhile',
    7,
    { alerts: [alert({ id: 'b' }), critical] },
    { tell: ['STEP 1'], next: 607 },
  ],
  ['a first step with a delay', 30, { policy: { ...policy, steps: [step(60)] } }, { tell: [], due: 90, next: 90 }],
  ['a policy without steps tells nobody', 30, { policy: { ...policy, steps: [] } }, { tell: [], due: null }],
  ['over before anybody was told: nobody is', 10, { alerts: [over] }, { tell: [], due: null, isClosed: true }],
  ['the second step, not yet', 629, { group: told() }, { tell: [], due: 630, step: '0.1' }],
  ['the second step', 630, { group: told() }, { tell: ['STEP 2'], step: '1.0', next: 630 + 900 }],
  [
    'all of it again',
    1_530,
    { group: told({ step: 0, round: 1, nextStepAt: at(1_530) }) },
    { tell: ['STEP 1'], step: '1.1', next: 2_130 },
  ],
  [
    'the last step',
    2_130,
    { group: told({ round: 1, nextStepAt: at(2_130) }) },
    { tell: ['STEP 2'], step: '1.2', next: null, due: 14_430 },
  ],
  ['it is repeated, not yet', 14_429, { group: exhausted() }, { tell: [], due: 14_430 }],
  ['it is repeated', 14_430, { group: exhausted() }, { tell: ['REPEAT'], due: 28_830 }],
  [
    'steps without a pause come together',
    30,
    { policy: { ...policy, steps: [step(0), step(0)], repeats: 0 } },
    { tell: ['STEP 1', 'STEP 2'], next: null },
  ],
  [
    'a policy that has less steps than were taken',
    630,
    { group: told({ step: 5 }), policy: { ...policy, repeats: 0 } },
    { tell: [], next: null },
  ],
  ['a change waits for the interval', 329, { group: told({ version: 2 }) }, { tell: [], due: 330 }],
  ['a change', 330, { group: told({ version: 2 }) }, { tell: ['CHANGE'], due: 630 }],
  ['another alert is a change', 330, { group: told(), alerts: [alert(), alert({ id: 'b' })] }, { tell: ['CHANGE'] }],
  [
    'an alert less is none',
    330,
    { group: told({ toldAlerts: ['a', 'b'] }), alerts: [alert(), alert({ id: 'b', state: 'RESOLVED' })] },
    { tell: [] },
  ],
  [
    'no change is told twice',
    700,
    { group: exhausted({ version: 2, toldVersion: 2, toldAt: at(330) }) },
    { tell: [], due: 14_730 },
  ],
  [
    'a step and a change at once',
    630,
    { group: told({ version: 2, toldAt: at(330) }) },
    { tell: ['STEP 2', 'CHANGE'] },
  ],
  [
    'a group that rose is told of at once',
    100,
    { group: told({ version: 2, toldAt: null, step: 0, nextStepAt: null }), isTold: true, alerts: [critical] },
    { tell: ['STEP 1', 'CHANGE'], step: '0.1' },
  ],
  ['its end waits for the interval', 329, { group: told(), alerts: [over] }, { tell: [], due: 330, isClosed: false }],
  ['its end', 330, { group: told(), alerts: [over] }, { tell: ['RESOLVED'], due: null, isClosed: true }],
  ['a group without alerts ends', 330, { group: told(), alerts: [] }, { tell: ['RESOLVED'], isClosed: true }],
  [
    'it began again before its end was told',
    200,
    { group: told({ step: 0, nextStepAt: null }), alerts: [over, alert({ id: 'b' })] },
    { tell: [], due: 330 },
  ],
  [
    'and that is told',
    330,
    { group: told({ step: 0, nextStepAt: null }), alerts: [over, alert({ id: 'b' })] },
    { tell: ['STEP 1', 'CHANGE'] },
  ],
  [
    'an acknowledgement stops the steps',
    100,
    { group: told(), alerts: [acknowledged(99)] },
    { tell: ['ACKNOWLEDGED'], step: '0.0', next: null, due: 3_699 },
  ],
  [
    'it is told once',
    101,
    { group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }), alerts: [acknowledged(99)] },
    { tell: [], due: 3_699 },
  ],
  ['before anybody was told nobody is told of it', 10, { alerts: [acknowledged(9)] }, { tell: [], due: 3_609 }],
  [
    'one of two is not enough',
    630,
    { group: told({ toldAlerts: ['a', 'b'] }), alerts: [acknowledged(99), alert({ id: 'b' })] },
    { tell: ['STEP 2'] },
  ],
  [
    'but a snoozed one does not count',
    100,
    { group: told(), alerts: [acknowledged(99), { ...silenced(null), id: 'b' }] },
    { tell: ['ACKNOWLEDGED'] },
  ],
  [
    'it is not repeated',
    14_430,
    { group: exhausted({ acknowledgedAt: at(14_000) }), alerts: [acknowledged(14_000)] },
    { tell: [], due: 17_600 },
  ],
  [
    'a new alert ends it',
    400,
    {
      group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }),
      alerts: [acknowledged(99), alert({ id: 'b' })],
    },
    { tell: ['STEP 1', 'CHANGE'], step: '0.1', next: 1_000 },
  ],
  [
    'after the interval',
    200,
    {
      group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }),
      alerts: [acknowledged(99), alert({ id: 'b' })],
    },
    { tell: [], due: 330 },
  ],
  [
    'it times out',
    3_699,
    { group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }), alerts: [acknowledged(99)] },
    { tell: ['STEP 1'], timedOut: ['a'], step: '0.1', next: 4_299 },
  ],
  [
    'it never does',
    90_000,
    {
      group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }),
      alerts: [acknowledged(99)],
      policy: { ...policy, acknowledgedForSeconds: null },
    },
    { tell: [], due: null },
  ],
  [
    'its end is told after an acknowledgement',
    330,
    { group: told({ acknowledgedAt: at(99), step: 0, nextStepAt: null }), alerts: [over] },
    { tell: ['RESOLVED'] },
  ],
  ['nobody is told while all is suppressed', 30, { alerts: [silenced(500)] }, { tell: [], due: 500, step: '0.0' }],
  ['of which the end is not known', 30, { alerts: [silenced(null)] }, { tell: [], due: null }],
  ['when that ends people are', 500, {}, { tell: ['STEP 1'], next: 1_100 }],
  [
    'escalation stops meanwhile',
    630,
    { group: told(), alerts: [silenced(5_000)] },
    { tell: [], due: 5_000, step: '0.0', next: null },
  ],
  ['and begins anew', 5_000, { group: told({ step: 0, nextStepAt: null }) }, { tell: ['STEP 1'], next: 5_600 }],
  ['the others are told of', 30, { alerts: [alert(), { ...silenced(400), id: 'b' }] }, { tell: ['STEP 1'], due: 400 }],
  ['and then that one too', 400, { group: told(), alerts: [alert(), alert({ id: 'b' })] }, { tell: ['CHANGE'] }],
  [
    'an end in the night is told in the morning',
    330,
    { group: told(), alerts: [{ ...over, isSuppressed: true, suppressedUntil: at(9_000) }] },
    { tell: [], due: 9_000, isClosed: false },
  ],
])('%s (%d s)', (_name, now, situation, expected) => {
  expect(plan(now, situation)).toMatchObject(expected)
})

test('a whole life, looked at every second', () => {
  const said: string[] = []
  let state = group()
  for (let now = 0; now <= 6_000; now++) {
    const alerts = now < 5_000 ? [now < 700 || now > 5_000 ? alert() : acknowledged(700)] : [over]
    if (state.closedAt !== null) break
    const { tell, state: next, timedOut } = plan(now, { group: state, alerts, isTold: said.length > 0 })
    said.push(...tell.map((told) => `${now} ${told}`))
    state = next
    // As if somebody had acknowledged it for good when it had timed out.
    if (timedOut.length > 0) break
  }
  expect(said).toEqual(['30 STEP 1', '630 STEP 2', '700 ACKNOWLEDGED', '4300 STEP 1'])
})
