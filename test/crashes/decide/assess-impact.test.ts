import { describe, expect, it } from 'vitest'
import { actionRequired, assessImpact, escalationRequired } from '../../../src/crashes/decide/assess-impact.ts'
import { businessImpacts, dataLossRisks } from '../../../src/crashes/decision.ts'
import { app, business, report, system, user } from './reports.ts'

const low = { severity: 'LOW', category: 'OTHER' } as const

describe('affected features', () => {
  it('come most telling first, once each, without blanks', () => {
    const crash = report({
      tags: [
        { key: 'feature', value: 'Batch entry' },
        { key: 'other', value: 'no' },
        { key: 'feature', value: ' ' },
      ],
      user: user({ workflow: 'production', screen: 'BatchList' }),
      transaction: 'batchlist',
      app: app({ activeFeatures: ['production', 'Sync', 'batch ENTRY'] }),
    })
    expect(assessImpact(crash, low).affectedFeatures).toEqual(['Batch entry', 'production', 'BatchList', 'Sync'])
  })

  it('are at most 20 of at most 200 characters', () => {
    const crash = report({
      app: app({ activeFeatures: Array.from({ length: 50 }, (_, i) => `${i}${'x'.repeat(300)}`) }),
    })
    const { affectedFeatures } = assessImpact(crash, low)
    expect(affectedFeatures.map((feature) => feature.length)).toEqual(Array(20).fill(200))
  })
})

describe('business impact', () => {
  const workflow = { user: user({ workflow: 'stock count' }) }
  const stake = { business: business({ activeBatches: 2 }) }
  it.each([
    ['LOW', {}, 'MINIMAL'],
    ['LOW', { ...workflow, ...stake }, 'MODERATE'],
    ['MEDIUM', {}, 'MINIMAL'],
    ['MEDIUM', workflow, 'MODERATE'],
    ['MEDIUM', { ...workflow, ...stake }, 'SIGNIFICANT'],
    ['HIGH', {}, 'MODERATE'],
    ['HIGH', { business: business({ activeCustomers: 1 }) }, 'SIGNIFICANT'],
    ['HIGH', { ...workflow, ...stake, handled: true }, 'SIGNIFICANT'],
    ['HIGH', { ...workflow, ...stake, handled: false }, 'SEVERE'],
    ['CRITICAL', {}, 'SIGNIFICANT'],
    ['CRITICAL', { business: business({ activeBatches: 0, activeCustomers: 0 }) }, 'SIGNIFICANT'],
    ['CRITICAL', workflow, 'SEVERE'],
  ] as const)('%s with %j is %s', (severity, given, expected) => {
    expect(assessImpact(report(given), { severity, category: 'OTHER' }).businessImpact).toBe(expected)
  })

  it('asks for escalation from significant on', () => {
    expect(businessImpacts.filter(escalationRequired)).toEqual(['SIGNIFICANT', 'SEVERE'])
  })
})

describe('risk of losing data', () => {
  const synced = (minutes: number) => new Date(Date.parse('2026-01-01T12:00:00Z') - minutes * 60_000)
  it.each([
    ['OTHER', {}, 'NONE'],
    ['UI', { app: app({ databaseState: 'healthy' }), business: business({ dataIntegrity: 'verified' }) }, 'NONE'],
    ['OTHER', { business: business({ pendingTasks: 3, lastSyncAt: synced(10) }) }, 'NONE'],
    ['OTHER', { business: business({ pendingTasks: 3, lastSyncAt: synced(20) }) }, 'MINIMAL'],
    ['OTHER', { business: business({ pendingTasks: 3 }) }, 'MINIMAL'],
    ['OTHER', { business: business({ pendingTasks: 0, lastSyncAt: synced(600) }) }, 'NONE'],
    ['MEMORY_MANAGEMENT', { handled: false }, 'MINIMAL'],
    ['MEMORY_MANAGEMENT', { handled: true }, 'NONE'],
    ['MEMORY_MANAGEMENT', { business: business({ pendingTasks: 3 }) }, 'MODERATE'],
    ['NETWORK', { app: app({ databaseState: 'migrating' }) }, 'MINIMAL'],
    ['DATA_CORRUPTION', {}, 'MODERATE'],
    ['DATA_CORRUPTION', { app: app({ databaseState: 'read-only' }) }, 'HIGH'],
    ['DATA_CORRUPTION', { business: business({ pendingTasks: 1 }) }, 'HIGH'],
    ['OTHER', { app: app({ databaseState: 'CORRUPTED' }) }, 'HIGH'],
    ['OTHER', { business: business({ dataIntegrity: 'checksum mismatch' }) }, 'HIGH'],
    ['OTHER', { business: business({ dataIntegrity: 'not corrupted, 0 failed' }) }, 'NONE'],
  ] as const)('%s with %j is %s', (category, given, expected) => {
    expect(assessImpact(report(given), { severity: 'LOW', category }).dataLossRisk).toBe(expected)
  })

  it('asks for action from moderate on', () => {
    expect(dataLossRisks.filter(actionRequired)).toEqual(['MODERATE', 'HIGH'])
  })
})

describe('workaround', () => {
  it.each([
    ['NETWORK', { system: system({ network: 'offline' }) }, /^Reconnect/],
    ['NETWORK', {}, /another network/],
    ['MEMORY_MANAGEMENT', {}, /Close other apps/],
    ['UI', { user: user({ screen: 'Orders' }) }, /"Orders"/],
    ['OTHER', { handled: true }, /repeat the last step/],
  ] as const)('for %s with %j', (category, given, expected) => {
    expect(assessImpact(report(given), { severity: 'LOW', category }).workaround).toMatch(expected)
  })

  it.each([
    ['DATA_CORRUPTION', true],
    ['BUSINESS_LOGIC', false],
    ['OTHER', null],
  ] as const)('is unknown for %s, handled %s', (category, handled) => {
    expect(assessImpact(report({ handled }), { severity: 'LOW', category }).workaround).toBeNull()
  })
})
