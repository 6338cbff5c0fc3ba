import type { CustomerFacts } from 'evenkeel/plugin'
import { type SampleCustomer, sampleCustomer } from 'evenkeel/testing'
import { describe, expect, it, test } from 'vitest'
import { scoreAdoption } from '../../plugins/customer-health/adoption.ts'
import { churnRisk } from '../../plugins/customer-health/churn-risk.ts'
import customerHealth from '../../plugins/customer-health/index.ts'
import { options } from '../../plugins/customer-health/options.ts'
import { recommend } from '../../plugins/customer-health/recommend.ts'
import { scoreSatisfaction } from '../../plugins/customer-health/satisfaction.ts'
import { scoreSupport } from '../../plugins/customer-health/support.ts'
import { scoreUsage } from '../../plugins/customer-health/usage.ts'
import { openPlugins } from '../plugin/open-plugins.ts'

const defaults = options.parse({})
const { now } = sampleCustomer()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

type Events = [now: number, before: number | null]
const used = (activeDays: number, [events, before]: Events, rest: SampleCustomer = {}): CustomerFacts =>
  sampleCustomer({
    ...rest,
    usage: { current: { activeDays, events }, before: before === null ? null : { events: before } },
  })

describe('usage', () => {
  it.each<[what: string, facts: CustomerFacts, score: number | undefined]>([
    ['all days and as many events', used(20, [1_000, 1_000]), 100],
    ['more than is expected', used(30, [5_000, 1_000]), 100],
    ['half of the days', used(10, [1_000, 1_000]), 75],
    ['12 days, and 40 % of the events', used(12, [400, 1_000]), 50],
    ['a third of the days, to a tenth', used(20 / 3, [1_000, 1_000]), 66.7],
    ['nothing to compare with', used(10, [1_000, null]), 50],
    ['nothing before', used(10, [1_000, 0]), 75],
    ['nothing any more', used(0, [0, 1_000]), 0],
    ['nothing for long', used(0, [0, 0]), 0],
    ['every working day of the first week and a half', used(6, [90, null], { firstSeen: daysAgo(9) }), 100],
    ['three days of the first nine', used(3, [90, null], { firstSeen: daysAgo(9) }), 50],
    ['the first day', used(1, [5, null], { firstSeen: now }), 100],
    ['known from tomorrow on', used(1, [5, null], { firstSeen: daysAgo(-1) }), 100],
    ['no usage ever', sampleCustomer({ usage: null }), undefined],
  ])('%s', (_, facts, score) => expect(scoreUsage(facts, defaults)?.score).toBe(score))

  it('says what it was made of', () => {
    expect(scoreUsage(used(12, [400, 1_000]), defaults)!.reason).toBe(
      'Active on 12 days, at least 20 days expected; 400 events in 30 days, against 1,000 in those before.',
    )
    expect(scoreUsage(used(1, [1, null], { firstSeen: daysAgo(10) }), defaults)!.reason).toBe(
      'Active on 1 day, at least 7 days expected; 1 event in 30 days.',
    )
    expect(scoreUsage(used(1, [1, null], { firstSeen: now }), defaults)!.reason).toBe(
      'Active on 1 day, at least 1 day expected; 1 event in 30 days.',
    )
  })

  it('expects what it is told to', () =>
    expect(scoreUsage(used(4, [9, 9]), { ...defaults, activeDays: 4 })?.score).toBe(100))
})

describe('adoption', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `feature ${index}`)
  const using = (features: string[], offered = ten) => sampleCustomer({ offered, usage: { current: { features } } })

  it.each<[what: string, facts: CustomerFacts, score: number | undefined]>([
    ['none of ten', using([]), 0],
    ['six of ten', using(ten.slice(4)), 75],
    ['eight of ten', using(ten.slice(2)), 100],
    ['all of ten', using(ten), 100],
    ['one that is not offered', using(['gone']), 0],
    ['nothing offered', using([], []), undefined],
    ['no usage ever', sampleCustomer({ usage: null }), undefined],
  ])('%s', (_, facts, score) => expect(scoreAdoption(facts, defaults)?.score).toBe(score))

  it('says what it was made of', () =>
    expect(scoreAdoption(using(['feature 3']), defaults)!.reason).toBe('Uses 1 of 10 features; 80 % count as all.'))
})

describe('satisfaction', () => {
  const csat = (mean: number, answers = 10, before: number | null = null) => ({ answers, mean, before })
  const nps = (promoters: number, detractors: number, answers = 10) => ({ answers, promoters, detractors })

  it.each<[what: string, facts: Pick<CustomerFacts, 'csat' | 'nps'>, score: number | undefined]>([
    ['the best CSAT', { csat: csat(5), nps: null }, 100],
    ['the worst CSAT', { csat: csat(1), nps: null }, 0],
    ['a CSAT of 4', { csat: csat(4), nps: null }, 75],
    ['nothing but promoters', { csat: null, nps: nps(10, 0) }, 100],
    ['nothing but detractors', { csat: null, nps: nps(0, 10) }, 0],
    ['as many of both', { csat: null, nps: nps(4, 4) }, 50],
    ['an NPS of 30', { csat: null, nps: nps(5, 2) }, 65],
    ['both, one with three times the answers', { csat: csat(5, 30), nps: nps(0, 10, 10) }, 75],
    ['no answers', { csat: csat(0, 0), nps: nps(0, 0, 0) }, undefined],
    ['no answers to one of them', { csat: csat(5, 2), nps: nps(0, 0, 0) }, 100],
    ['nobody was asked', { csat: null, nps: null }, undefined],
  ])('%s', (_, facts, score) => expect(scoreSatisfaction(sampleCustomer(facts))?.score).toBe(score))

  it('says what it was made of', () =>
    expect(scoreSatisfaction(sampleCustomer({ csat: csat(4.25, 8, 3), nps: nps(0, 1, 1) }))!.reason).toBe(
      'CSAT 4.3 of 5 from 8 answers, before it 3; NPS -100 from 1 answer.',
    ))
})

describe('support', () => {
  const quiet = { opened: 0, open: 0, openUrgent: 0, secondsToResolve: null }
  const asking = (support: Partial<NonNullable<CustomerFacts['support']>>, rest: SampleCustomer = {}) =>
    sampleCustomer({ ...rest, support: { ...quiet, ...support } })
  const hours = (count: number) => ({ secondsToResolve: count * 3_600 })

  it.each<[what: string, facts: CustomerFacts, score: number | undefined]>([
    ['no tickets', asking({}), 100],
    ['four tickets', asking({ opened: 4 }), 60],
    ['ten tickets', asking({ opened: 10 }), 0],
    ['more than ten', asking({ opened: 40 }), 0],
    ['four tickets of 400 people', asking({ opened: 4 }, { usage: { current: { people: 400 } } }), 90],
    ['four tickets of whom no usage is known', asking({ opened: 4 }, { usage: null }), 60],
    ['four tickets in 60 days', asking({ opened: 4 }, { days: 60 }), 80],
    ['open ones', asking({ open: 9 }), 100],
    ['two urgent ones', asking({ openUrgent: 2 }), 70],
    ['seven urgent ones', asking({ openUrgent: 7 }), 0],
    ['within the target', asking(hours(24)), 100],
    ['2.5 times the target', asking(hours(60)), 85],
    ['four times the target', asking(hours(96)), 70],
    ['a year', asking(hours(8_760)), 70],
    ['all of it', asking({ opened: 3, openUrgent: 1, ...hours(48) }), 45],
    ['nobody tells of tickets', sampleCustomer({ support: null }), undefined],
  ])('%s', (_, facts, score) => expect(scoreSupport(facts, defaults)?.score).toBe(score))

  it('says what it was made of', () => {
    expect(scoreSupport(asking({ opened: 1, openUrgent: 1, ...hours(30) }), defaults)!.reason).toBe(
      '1 ticket in 30 days; 1 urgent one open; resolved in 30 h on average, 24 h are the target.',
    )
    expect(scoreSupport(asking({}), defaults)!.reason).toBe('No new tickets in 30 days.')
    expect(scoreSupport(asking({ opened: 2 }), defaults)!.reason).toBe('2 tickets in 30 days.')
  })
})

/** Nobody has said anything, and all goes as it went. */
const calm: SampleCustomer = { csat: null, nps: null, support: null, crashes: { current: 0, before: 0 } }
const steady = (rest: SampleCustomer = {}) => used(20, [1_000, 1_000], { ...calm, ...rest })

describe('the risk that they leave', () => {
  it.each<[what: string, facts: CustomerFacts, risk: number | null]>([
    ['all is well', steady(), 0],
    ['usage fell by half', used(20, [500, 1_000], calm), 0.3],
    ['they are there on half of the days', used(10, [1_000, 1_000], calm), 0.25],
    ['they have stopped', used(0, [0, 1_000], calm), 0.8],
    ['they stopped long ago', used(0, [0, 0], calm), 0.8],
    ['satisfied enough', steady({ csat: { answers: 4, mean: 3.5, before: null } }), 0],
    ['as unsatisfied as can be', steady({ csat: { answers: 4, mean: 1, before: null } }), 0.5],
    ['less satisfied by half a point', steady({ csat: { answers: 4, mean: 4.5, before: 5 } }), 0.1],
    ['less satisfied by far', steady({ csat: { answers: 4, mean: 3.5, before: 5 } }), 0.2],
    ['more satisfied', steady({ csat: { answers: 4, mean: 4.5, before: 1 } }), 0],
    ['an urgent ticket', steady({ support: { opened: 1, open: 1, openUrgent: 1, secondsToResolve: null } }), 0.1],
    ['nine urgent ones', steady({ support: { opened: 9, open: 9, openUrgent: 9, secondsToResolve: null } }), 0.3],
    ['twice the crashes', steady({ crashes: { current: 12, before: 6 } }), 0.1],
    ['the first crashes', steady({ crashes: { current: 3, before: 0 } }), 0.2],
    ['too few crashes', steady({ crashes: { current: 2, before: 0 } }), 0],
    ['fewer crashes', steady({ crashes: { current: 6, before: 12 } }), 0],
    ['opinions alone', sampleCustomer({ ...calm, usage: null, nps: { answers: 1, promoters: 0, detractors: 1 } }), 0.5],
    ['nothing but crashes', sampleCustomer({ ...calm, usage: null, crashes: { current: 9, before: 0 } }), null],
  ])('%s', (_, facts, risk) => expect(churnRisk(facts, defaults)).toBe(risk))

  it('is never certain, whatever comes together', () => {
    const all = used(0, [0, 1_000], {
      csat: { answers: 1, mean: 1, before: 5 },
      nps: null,
      support: { opened: 9, open: 9, openUrgent: 9, secondsToResolve: 1e9 },
      crashes: { current: 1e6, before: 0 },
    })
    expect(churnRisk(all, defaults)).toBe(0.96)
  })
})

describe('recommendations', () => {
  const ticket = { opened: 0, open: 0, openUrgent: 0, secondsToResolve: null }
  const content: SampleCustomer = { ...calm, csat: { answers: 3, mean: 4.5, before: 4.5 }, offered: [] }
  const workflows = (completed: number, failed: number, abandoned: number) =>
    sampleCustomer({ ...content, usage: { current: { completed, failed, abandoned } } })

  it.each<[what: string, facts: CustomerFacts, action: string | null, reason?: string]>([
    ['all is well', used(20, [1_000, 1_000], content), null],
    [
      'one urgent ticket',
      sampleCustomer({ ...content, support: { ...ticket, openUrgent: 1 } }),
      'Resolve the urgent ticket.',
      'It is open, of severity CRITICAL or HIGH.',
    ],
    [
      'usage fell',
      used(20, [400, 1_000], content),
      'Call them: usage fell by 60 %.',
      '400 events in 30 days, against 1,000 in those before.',
    ],
    ['usage fell by a quarter', used(20, [750, 1_000], content), 'Call them: usage fell by 25 %.'],
    ['usage fell by less', used(20, [751, 1_000], content), null],
    ['nobody is there', used(0, [0, 1_000], content), 'Call them: nobody has used the app for 30 days.'],
    [
      'more crashes',
      sampleCustomer({ ...content, crashes: { current: 12, before: 3 } }),
      'Look at the crashes that hit them.',
      '12 crashes in 30 days, against 3 in those before.',
    ],
    [
      'half as many crashes again',
      sampleCustomer({ ...content, crashes: { current: 9, before: 6 } }),
      'Look at the crashes that hit them.',
    ],
    ['hardly more crashes', sampleCustomer({ ...content, crashes: { current: 8, before: 6 } }), null],
    [
      'a low satisfaction',
      sampleCustomer({ ...content, csat: { answers: 3, mean: 3.4, before: 5 } }),
      'Ask them what they are unhappy with.',
      'CSAT 3.4 of 5 from 3 answers, before it 5.',
    ],
    [
      'a satisfaction that fell',
      sampleCustomer({ ...content, csat: { answers: 3, mean: 4.5, before: 5 } }),
      'Ask them what has become worse.',
    ],
    [
      'a slow support',
      sampleCustomer({ ...content, support: { ...ticket, secondsToResolve: 90_000 } }),
      'Resolve their tickets sooner.',
      'They took 25 h on average; 24 h are the target.',
    ],
    ['a support in time', sampleCustomer({ ...content, support: { ...ticket, secondsToResolve: 86_400 } }), null],
    [
      'many tickets',
      sampleCustomer({ ...content, support: { ...ticket, opened: 5 } }),
      'Find out what they keep asking about.',
      'They opened 5 tickets in 30 days.',
    ],
    ['not so many tickets', sampleCustomer({ ...content, support: { ...ticket, opened: 4 } }), null],
    [
      'workflows that end badly',
      workflows(9, 1, 2),
      'Help them to finish what they begin.',
      'Of 12 workflows 1 failed and 2 were abandoned.',
    ],
    ['few workflows', workflows(0, 9, 0), null],
    ['workflows that mostly end well', workflows(10, 1, 2), null],
    [
      'features that they do not use',
      sampleCustomer({ ...content, offered: ['search', 'returns', 'reports', 'teams', 'audit'] }),
      'Show them audit, reports, returns.',
      'Uses 1 of 5 features; 80 % count as all.',
    ],
    [
      'a feature with a long name',
      sampleCustomer({ ...content, offered: ['x'.repeat(200)] }),
      `Show them ${'x'.repeat(59)}….`,
    ],
    [
      'nobody was asked',
      sampleCustomer({ ...content, csat: null }),
      'Ask them how satisfied they are.',
      'None of them said so in 30 days.',
    ],
    ['nobody is known', sampleCustomer({ ...content, csat: null, usage: null }), null],
  ])('%s', (_, facts, action, reason) => {
    const found = recommend(facts, defaults)
    expect(found.map((one) => one.action)).toEqual(action === null ? [] : [action])
    if (reason !== undefined) expect(found[0]!.reason).toBe(reason)
  })

  it('begin with the most urgent', () => {
    const facts = sampleCustomer({
      usage: { current: { events: 1, failed: 900 } },
      offered: ['a', 'b'],
      csat: { answers: 1, mean: 1, before: null },
      nps: null,
      support: { opened: 9, open: 9, openUrgent: 2, secondsToResolve: 1e6 },
      crashes: { current: 12, before: 3 },
    })
    expect(recommend(facts, defaults).map(({ action }) => action)).toEqual([
      'Resolve the 2 urgent tickets.',
      'Call them: usage fell by 99 %.',
      'Look at the crashes that hit them.',
      'Ask them what they are unhappy with.',
      'Resolve their tickets sooner.',
      'Find out what they keep asking about.',
      'Help them to finish what they begin.',
      'Show them a, b.',
    ])
  })
})

test('the host is given all of it', async () => {
  await using registry = await openPlugins({ plugin: customerHealth, config: { activeDays: 30 } })
  const outcome = await registry.scoreHealth('customer-health', sampleCustomer())
  expect(outcome).toMatchObject({
    ok: true,
    answer: {
      usage: { score: 80 },
      satisfaction: { score: 80.6 },
      adoption: { score: 93.8 },
      support: { score: 80 },
      churnRisk: 0.2,
      recommendations: [{ action: 'Show them returns.' }],
    },
  })
})

test.each([
  { activeDays: 0 },
  { activeDays: 31 },
  { fullAdoption: 0 },
  { fullAdoption: 1.1 },
  { tickets: 0 },
  { ticketsPerPerson: -1 },
  { resolveHours: 0 },
  { targetHours: 4 },
])('refuses %j', (given) => {
  expect(options.safeParse(given).success).toBe(false)
})
