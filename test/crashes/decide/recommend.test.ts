import { describe, expect, it } from 'vitest'
import { recommend } from '../../../src/crashes/decide/recommend.ts'
import type { Impact } from '../../../src/crashes/decision.ts'
import { app, business, report, system, user } from './reports.ts'

const calm: Impact = { affectedFeatures: [], businessImpact: 'MINIMAL', dataLossRisk: 'NONE', workaround: null }
const lines = (list: ReturnType<typeof recommend>) => list.map(({ priority, action }) => `${priority} ${action}`)

describe('recommend', () => {
  it('contains, tells, assigns and looks into a critical crash that puts data at risk, most urgent first', () => {
    const crash = report({
      user: user({ recentActions: ['open batch', 'edit', 'save'] }),
      system: system({ deviceModel: 'iPhone15,2', osName: 'iOS', osVersion: '17.2' }),
      app: app({ version: '2.1.0', build: '88' }),
      business: business({ pendingTasks: 4, lastSyncAt: new Date('2026-01-01T11:00:00Z') }),
    })
    const list = recommend(
      crash,
      { severity: 'CRITICAL', category: 'DATA_CORRUPTION', confidence: 0.9 },
      { affectedFeatures: ['Batch entry', 'Sync'], businessImpact: 'SEVERE', dataLossRisk: 'HIGH', workaround: null },
    )
    expect(lines(list)).toEqual([
      '10 Switch the app to safe mode',
      '10 Escalate to the stakeholders',
      '10 Assign it to the Data Integrity Team',
      '9 Force a data sync',
      '9 Disable the feature "Batch entry"',
      "4 Check the store's integrity and its latest migrations",
      '3 Reproduce it on iPhone15,2, iOS 17.2, version 2.1.0 (88)',
    ])
    const reason = (action: string) => list.find((item) => item.action.startsWith(action))?.reason
    expect(reason('Assign')).toContain('within 15 minutes')
    expect(reason('Force')).toContain('4 pending tasks were last synced 60 min ago')
    expect(reason('Reproduce')).toContain('open batch, edit, save')
  })

  it('leaves an unexplained minor crash to a person', () => {
    const list = recommend(report(), { severity: 'LOW', category: 'OTHER', confidence: 0.1 }, calm)
    expect(lines(list)).toEqual(['2 Classify it by hand', '1 Assign it to the General Development Team'])
  })

  it.each([
    ['LOW', 'within 24 h'],
    ['MEDIUM', 'within 4 h'],
    ['HIGH', 'within 1 h'],
    ['CRITICAL', 'within 15 minutes'],
  ] as const)('gives the team for %s its response target', (severity, target) => {
    const list = recommend(report(), { severity, category: 'UI', confidence: 1 }, calm)
    expect(list.find(({ action }) => action.startsWith('Assign'))?.reason).toContain(target)
  })

  it.each([
    ['MEDIUM', false],
    ['HIGH', true],
  ] as const)('disabling the feature on %s: %s', (severity, disabled) => {
    const list = recommend(report(), { severity, category: 'UI', confidence: 1 }, { ...calm, affectedFeatures: ['x'] })
    expect(list.some(({ action }) => action === 'Disable the feature "x"')).toBe(disabled)
  })
})
