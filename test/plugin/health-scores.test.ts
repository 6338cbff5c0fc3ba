import { definePlugin } from 'evenkeel/plugin'
import { sampleCustomer } from 'evenkeel/testing'
import { describe, expect, it } from 'vitest'
import type { HealthScore } from '../../src/plugin/contract/health-score.ts'
import { overview } from '../../src/plugin/overview.ts'
import { openPlugins } from './open-plugins.ts'

const facts = sampleCustomer()
const healthy: HealthScore = {
  usage: { score: 100, reason: 'They are there every day.' },
  satisfaction: null,
  adoption: { score: 0, reason: 'They use none of it.' },
  support: null,
  churnRisk: 0,
  recommendations: [{ action: 'Show them search.', reason: 'They use none of it.' }],
}

const scoring = (score: unknown) =>
  definePlugin({
    name: 'scoring',
    contract: 1,
    register: (host) => host.healthScorer({ name: 'scoring', score: score as () => HealthScore }),
  })

describe('scores of a customer', () => {
  it('come as the scorer gives them, who is told what is known', async () => {
    await using registry = await openPlugins({
      plugin: scoring(async ({ name }: typeof facts) => ({ ...healthy, support: { score: 50, reason: name } })),
    })
    const answer = { ...healthy, support: { score: 50, reason: facts.name } }
    expect(await registry.scoreHealth('scoring', facts)).toEqual({ ok: true, answer })
    expect(overview(registry, [])).toMatchObject([{ name: 'scoring', kinds: ['healthScorer'], calls: 1, failures: 0 }])
  })

  it.each<[what: string, answer: unknown, problem: RegExp]>([
    ['nothing', null, /expected object/],
    ['without a part', { ...healthy, support: undefined }, /support/],
    ['with one more', { ...healthy, mood: null }, /mood/],
    ['above 100', { ...healthy, usage: { score: 100.1, reason: 'Much.' } }, /usage\.score/],
    ['below 0', { ...healthy, usage: { score: -1, reason: 'Little.' } }, /usage\.score/],
    ['that are no numbers', { ...healthy, usage: { score: Number.NaN, reason: 'What?' } }, /usage\.score/],
    ['without a reason', { ...healthy, usage: { score: 1, reason: '' } }, /usage\.reason/],
    ['with a reason that no database keeps', { ...healthy, usage: { score: 1, reason: 'a\0' } }, /usage\.reason/],
    ['of a risk beyond all doubt', { ...healthy, churnRisk: 1.1 }, /churnRisk/],
    ['with a flood', { ...healthy, recommendations: Array(21).fill(healthy.recommendations[0]) }, /recommendations/],
    ['that talk on', { ...healthy, recommendations: [{ action: 'a'.repeat(501), reason: 'b' }] }, /0\.action/],
  ])('%s are refused', async (_, answer, problem) => {
    await using registry = await openPlugins({ plugin: scoring(() => answer) })
    expect(await registry.scoreHealth('scoring', facts)).toMatchObject({
      ok: false,
      failure: { plugin: 'scoring', code: 'NONSENSE', message: expect.stringMatching(problem) },
    })
  })

  it('come from a thread of its own, too', async () => {
    await using here = await openPlugins({ use: 'customer-health' })
    await using there = await openPlugins({ use: 'customer-health', isolate: true })
    const outcome = await here.scoreHealth('customer-health', facts)
    expect(outcome.ok).toBe(true)
    expect(await there.scoreHealth('customer-health', facts)).toEqual(outcome)
  })

  it('are of a scorer that there is, and that has a function', async () => {
    await using none = await openPlugins({ use: 'threshold' })
    expect(await none.scoreHealth('scoring', facts)).toMatchObject({
      ok: false,
      failure: { code: 'UNKNOWN', message: 'There is no healthScorer "scoring".' },
    })
    await expect(openPlugins({ plugin: scoring(7) })).rejects.toThrow(
      'The healthScorer "scoring" needs a function score.',
    )
  })
})
